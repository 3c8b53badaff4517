package becquerel.simulate.write;

import becquerel.simulate.world.World;
import java.io.IOException;
import java.util.List;

/** A log that is written to one or more exports. */
abstract class ExportedLog implements Log {
    private final World world;
    private final List<Export> exports;

    ExportedLog(World world, List<Export> exports) {
        this.world = world;
        this.exports = List.copyOf(exports);
    }

    @Override
    public final void write(Page page) throws IOException {
        for (Page.Row row : page.rows()) {
            exports.get(row.export()).add(page, row);
        }
    }

    @Override
    public final void endOf(int day) throws IOException {
        for (Export each : exports) {
            each.before(world.date(day - Export.LATE));
        }
    }

    @Override
    public final List<Written> written() {
        return exports.stream().flatMap(each -> each.written().stream()).toList();
    }

    @Override
    public final void close() throws IOException {
        for (Export each : exports) {
            each.close();
        }
    }
}
