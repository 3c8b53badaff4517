package becquerel.respond.report;

import static becquerel.respond.report.RedactedInput.each;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.detect.Blind;
import becquerel.investigate.Ledger;
import java.util.TreeMap;

/** The ledger without what a third party should not read: names of files and what problems quote. */
record RedactedLedger(Redaction redaction) {

    Ledger of(Ledger ledger) {
        return new Ledger(
                each(ledger.files(), this::file),
                each(
                        ledger.accounts(),
                        all -> new Ledger.Coverage(redaction.address(all.account()), all.days(), all.gaps())),
                ledger.sources(),
                each(ledger.truncated(), redaction::sentence),
                each(
                        ledger.blind(),
                        all -> new Blind(
                                all.detector(), redaction.sentence(all.why()), redaction.sentence(all.means()))));
    }

    private Ledger.Entry file(Ledger.Entry f) {
        var skipped = new TreeMap<String, Long>();
        f.skipped().forEach((reason, number) -> skipped.merge(redaction.sentence(reason), number, Long::sum));
        return new Ledger.Entry(
                redaction.mixed(f.path()),
                f.sha256(),
                f.bytes(),
                redaction.mixed(f.kind()),
                f.records(),
                f.activities(),
                f.expanded(),
                f.duplicates(),
                skipped,
                f.from(),
                f.to(),
                f.timezone(),
                each(f.problems(), this::problem));
    }

    private Problem problem(Problem problem) {
        var where = new Place(
                redaction.mixed(problem.where().file()), problem.where().position());
        return new Problem(where, redaction.sentence(problem.what()), redaction.sentence(problem.remedy()));
    }
}
