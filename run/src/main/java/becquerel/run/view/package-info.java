/** What the terminal shows: progress, the evidence in brief, incidents, and errors in three lines. */
@NullMarked
package becquerel.run.view;

import org.jspecify.annotations.NullMarked;
