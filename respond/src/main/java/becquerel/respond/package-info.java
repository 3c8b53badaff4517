/** Turns what was found into what a person does next: the report, the requests for missing evidence, the containment checklist. */
@NullMarked
package becquerel.respond;

import org.jspecify.annotations.NullMarked;
