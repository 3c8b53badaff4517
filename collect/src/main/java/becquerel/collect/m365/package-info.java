/**
 * The unified audit log of Microsoft 365: one understanding of the inner record ({@code AuditData}), and one small
 * unwrapper for each container it travels in.
 */
@NullMarked
package becquerel.collect.m365;

import org.jspecify.annotations.NullMarked;
