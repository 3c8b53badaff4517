package becquerel.simulate.write;

/** Rows of a table as programs export them, one after the other in a row of bytes. */
public final class Csv {
    private final Json out;
    private final char delimiter;
    private final boolean quoteAll;
    private boolean first = true;

    /** @param quoteAll as Export-Csv does; portals quote only what needs it */
    public Csv(Json out, char delimiter, boolean quoteAll) {
        this.out = out;
        this.delimiter = delimiter;
        this.quoteAll = quoteAll;
    }

    public Csv cell(String text) {
        separate();
        if (!quoteAll && !needsQuotes(text)) {
            out.open(text);
            return this;
        }
        out.put('"');
        if (text.indexOf('"') < 0) {
            out.open(text);
        } else {
            out.open(text.replace("\"", "\"\""));
        }
        out.put('"');
        return this;
    }

    public Csv cell(long number) {
        return cell(Long.toString(number));
    }

    public Csv cell(boolean truth) {
        return cell(truth ? "True" : "False");
    }

    /** A cell with JSON, whose slashes the audit log's service escapes. */
    Csv json(Json value, boolean escapeSlashes) {
        separate();
        out.put('"').doubled(value.bytes(), value.size(), escapeSlashes).put('"');
        return this;
    }

    Csv cells(String... cells) {
        for (String each : cells) {
            cell(each);
        }
        return this;
    }

    public Csv row(String... cells) {
        return cells(cells).end();
    }

    public Csv end() {
        out.put('\r').put('\n');
        first = true;
        return this;
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void separate() {
        if (!first) {
            out.put(delimiter);
        }
        first = false;
    }
}
