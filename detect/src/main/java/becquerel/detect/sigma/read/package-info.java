/**
 * Reads Sigma: the text of a rule file becomes checked rules and problems ({@link becquerel.detect.sigma.read.RuleReader}), and the
 * rules of many files become one book in which every reference leads somewhere ({@link becquerel.detect.sigma.read.RuleBook}).
 */
@NullMarked
package becquerel.detect.sigma.read;

import org.jspecify.annotations.NullMarked;
