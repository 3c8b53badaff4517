package becquerel.detect.sigma;

/**
 * Where in a rule file something stands.
 *
 * @param line 1-based
 * @param column 1-based
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
