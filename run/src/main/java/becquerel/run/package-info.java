/** The program: the whole flow in one place, the command line, and the case folder. */
@NullMarked
package becquerel.run;

import org.jspecify.annotations.NullMarked;
