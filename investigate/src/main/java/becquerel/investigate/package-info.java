/** Joins findings into sessions, incidents and verdicts, and tells the story of each with its records. */
@NullMarked
package becquerel.investigate;

import org.jspecify.annotations.NullMarked;
