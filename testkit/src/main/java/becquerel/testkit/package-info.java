/** Support for tests: golden folders, short builders of activities, and contract tests that several implementations share. */
@NullMarked
package becquerel.testkit;

import org.jspecify.annotations.NullMarked;
