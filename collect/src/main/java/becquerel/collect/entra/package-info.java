/**
 * The logs of Entra ID (Azure AD): sign-ins, directory changes, risk and what else its diagnostic settings send, as Graph, the
 * portal, Azure Monitor, Sentinel and Defender write them.
 */
@NullMarked
package becquerel.collect.entra;

import org.jspecify.annotations.NullMarked;
