/**
 * Reads evidence: finds files, opens archives, splits them into records and turns each record into activities. One package
 * per source below this one.
 */
@NullMarked
package becquerel.collect;

import org.jspecify.annotations.NullMarked;
