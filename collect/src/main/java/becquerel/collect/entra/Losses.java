package becquerel.collect.entra;

import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.ListText;

/** Says which lists and objects of a record an export has lost. */
final class Losses {
    private Losses() {}

    static void note(Fields fields, Desk desk, String... names) {
        var cells = new Cells(fields);
        for (String name : names) {
            if (ListText.isLost(fields.text(name))) {
                cells.inner(name);
            }
        }
        cells.report(desk);
    }
}
