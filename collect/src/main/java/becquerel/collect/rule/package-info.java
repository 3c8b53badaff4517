/** Inbox and transport rules as Exchange names their parts, whether a cmdlet sets them or an export shows them. */
@NullMarked
package becquerel.collect.rule;

import org.jspecify.annotations.NullMarked;
