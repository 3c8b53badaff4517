/** Who writes to whom, and what rules do with it. */
@NullMarked
package becquerel.simulate.mail;

import org.jspecify.annotations.NullMarked;
