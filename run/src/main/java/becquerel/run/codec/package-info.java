/**
 * Values as bytes and back, by the shape of their types: for activities on their way through the disk, and for what a case
 * remembers between two runs.
 */
@NullMarked
package becquerel.run.codec;

import org.jspecify.annotations.NullMarked;
