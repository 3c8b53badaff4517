/**
 * Runs many Sigma rules over one record at once. The door is {@link becquerel.detect.sigma.match.RuleSet}: rules compiled, shared by
 * threads; a {@link becquerel.detect.sigma.match.Scan} per thread holds one record's values and finds the rules that match it.
 */
@NullMarked
package becquerel.detect.sigma.match;

import org.jspecify.annotations.NullMarked;
