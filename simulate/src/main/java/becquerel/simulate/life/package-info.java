/** What people do who do nothing wrong, and what of it looks as if they did. */
@NullMarked
package becquerel.simulate.life;

import org.jspecify.annotations.NullMarked;
