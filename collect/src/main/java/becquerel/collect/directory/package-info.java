/** Exports of Entra's configuration: people, roles, applications and what they may do, policies, sign-in methods, domains. */
@NullMarked
package becquerel.collect.directory;

import org.jspecify.annotations.NullMarked;
