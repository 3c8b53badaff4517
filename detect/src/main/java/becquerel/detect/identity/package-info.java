/**
 * Detectors of what intruders do with accounts: guessing passwords, signing in, giving apps and accounts rights, and reading,
 * searching and sending with them.
 */
@NullMarked
package becquerel.detect.identity;

import org.jspecify.annotations.NullMarked;
