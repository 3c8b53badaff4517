/** A tenant to be measured in: {@link becquerel.simulate.Simulation} writes its evidence in providers' formats, and the truth about it. */
@NullMarked
package becquerel.simulate;

import org.jspecify.annotations.NullMarked;
