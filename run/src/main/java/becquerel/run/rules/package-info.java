/** Rules on disk: finding and reading their files, and holding each to the cases written beside it. */
@NullMarked
package becquerel.run.rules;

import org.jspecify.annotations.NullMarked;
