/** Reads evidence: recognises a file by its content, splits it into records, and turns each record into activities or a stated
 * reason why not. */
@NullMarked
package becquerel.collect;

import org.jspecify.annotations.NullMarked;
