/** What is going on: incidents, verdicts and the story, joined from findings. Pure. */
@NullMarked
package becquerel.investigate;

import org.jspecify.annotations.NullMarked;
