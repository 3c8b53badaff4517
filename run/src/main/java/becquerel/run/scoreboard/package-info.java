/** How good the program is: simulated tenants, of which the truth is known, are investigated and the answers are counted. */
@NullMarked
package becquerel.run.scoreboard;

import org.jspecify.annotations.NullMarked;
