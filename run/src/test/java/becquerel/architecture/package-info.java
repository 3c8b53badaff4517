/** Holds the program to the invariants of ARCHITECTURE.md; this module sees all others, so the tests live here. */
@NullMarked
package becquerel.architecture;

import org.jspecify.annotations.NullMarked;
