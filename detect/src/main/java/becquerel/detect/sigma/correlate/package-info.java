/**
 * Sigma correlations at run time: what single rules match goes in, in order of event time, and what several matches say together
 * comes out. Keyed by group, bounded, without clock or timers, and the same however the work is shared among threads.
 */
@NullMarked
package becquerel.detect.sigma.correlate;

import org.jspecify.annotations.NullMarked;
