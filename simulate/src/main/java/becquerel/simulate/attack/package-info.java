/** What intruders do, each after a written source. */
@NullMarked
package becquerel.simulate.attack;

import org.jspecify.annotations.NullMarked;
