/**
 * Takes evidence in: parses records on several threads, keeps the ledger's counts, finds duplicates and hands activities to
 * the chronology.
 */
@NullMarked
package becquerel.run.intake;

import org.jspecify.annotations.NullMarked;
