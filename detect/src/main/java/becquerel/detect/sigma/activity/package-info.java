/**
 * Rules on activities: the normalised and derived fields an activity offers, what a finding takes from its rule, and the detector
 * that runs all such rules.
 */
@NullMarked
package becquerel.detect.sigma.activity;

import org.jspecify.annotations.NullMarked;
