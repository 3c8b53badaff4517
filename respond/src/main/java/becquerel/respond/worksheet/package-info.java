/** The worksheet for whoever must decide whom to tell of a breach. */
@NullMarked
package becquerel.respond.worksheet;

import org.jspecify.annotations.NullMarked;
