/** Judges activities: each detector is one small pure class, and all of them stand in one list. */
@NullMarked
package becquerel.detect;

import org.jspecify.annotations.NullMarked;
