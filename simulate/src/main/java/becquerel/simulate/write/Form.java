package becquerel.simulate.write;

/**
 * How the rows of an export stand in a file.
 *
 * @param suffix of file names, such as {@code .csv}
 * @param head before the first row
 * @param between two rows
 * @param tail after the last row
 * @param wide whether the file is UTF-16 with a byte order mark, as Windows PowerShell writes it
 */
record Form(String suffix, String head, String between, String tail, boolean wide) {
    static final String MARK = "\uFEFF";

    static Form lines(String suffix) {
        return new Form(suffix, "", "", "", false);
    }

    /** An array of JSON objects. */
    static Form array(String suffix) {
        return new Form(suffix, "[", ",\n", "]\n", false);
    }

    /** A page of Graph's answer. */
    static Form pages(String suffix, String context) {
        return new Form(suffix, "{\"@odata.context\":\"" + context + "\",\"value\":[", ",\n", "]}\n", false);
    }

    /** A table; rows end with their line ends. */
    static Form table(String suffix, String header) {
        return new Form(suffix, header + "\r\n", "", "", false);
    }

    Form inUtf16() {
        return new Form(suffix, head, between, tail, true);
    }
}
