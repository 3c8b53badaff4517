/**
 * The report: one self-contained page that a firm can hand to its client. Its door is {@link
 * becquerel.respond.report.Report}; whatever comes from the evidence reaches the page only through {@link
 * becquerel.respond.report.Html}, which escapes it and makes what does not show visible.
 */
@NullMarked
package becquerel.respond.report;

import org.jspecify.annotations.NullMarked;
