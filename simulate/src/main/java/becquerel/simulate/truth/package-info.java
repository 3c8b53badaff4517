/** What really happened, for comparison with what an investigator finds. */
@NullMarked
package becquerel.simulate.truth;

import org.jspecify.annotations.NullMarked;
