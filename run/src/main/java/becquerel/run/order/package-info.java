/**
 * Puts activities in order of time without holding them all in memory: sorted runs on disk, merged as often as wanted.
 */
@NullMarked
package becquerel.run.order;

import org.jspecify.annotations.NullMarked;
