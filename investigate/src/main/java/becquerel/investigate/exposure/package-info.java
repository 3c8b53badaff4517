/** Which mail an intruder saw and what can be proven of it: a pure calculation over the acts of one attack (docs/exposure.md). */
@NullMarked
package becquerel.investigate.exposure;

import org.jspecify.annotations.NullMarked;
