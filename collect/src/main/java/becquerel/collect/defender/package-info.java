/** Defender XDR's tables and alerts, as portal, API, streaming and Sentinel export them (CATALOGUE 1.10). */
@NullMarked
package becquerel.collect.defender;

import org.jspecify.annotations.NullMarked;
