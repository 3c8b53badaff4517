/** Made-up evidence of any size, and the rate of a bare JSON parser on it to compare with. */
@NullMarked
package becquerel.benchmarks;

import org.jspecify.annotations.NullMarked;
