/**
 * Sigma, the open detection language (specification 2.1.0): rules as records, and the engine that runs thousands of them over
 * records at once. Usable as a library: it knows neither files nor any log format, and sees a record as values by field.
 */
@NullMarked
package becquerel.detect.sigma;

import org.jspecify.annotations.NullMarked;
