/**
 * Cuts text into records at byte level, so that each record keeps its own bytes and its number, damage costs only what is
 * damaged, and memory is bounded by one record.
 */
@NullMarked
package becquerel.collect.split;

import org.jspecify.annotations.NullMarked;
