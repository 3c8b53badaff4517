/** The logs: events become records, records become files as providers and collectors write them. */
@NullMarked
package becquerel.simulate.write;

import org.jspecify.annotations.NullMarked;
