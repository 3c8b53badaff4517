/** What is known beforehand or inferred with proof: networks, domains, apps and the organisation itself. */
@NullMarked
package becquerel.knowledge;

import org.jspecify.annotations.NullMarked;
