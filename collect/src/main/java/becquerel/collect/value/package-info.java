/** Values as the providers write them, read the same way whatever the source: JSON, times, addresses, account names, error codes. */
@NullMarked
package becquerel.collect.value;

import org.jspecify.annotations.NullMarked;
