/** Exports of Exchange Online's configuration, as PowerShell, Graph and the collectors write them. */
@NullMarked
package becquerel.collect.exchange;

import org.jspecify.annotations.NullMarked;
