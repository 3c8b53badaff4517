/** What the user says: about this run, and about the organisation. */
@NullMarked
package becquerel.run.settings;

import org.jspecify.annotations.NullMarked;
