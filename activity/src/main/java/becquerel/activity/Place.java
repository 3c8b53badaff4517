package becquerel.activity;

/**
 * Where in the evidence something is.
 *
 * @param file path as in {@link EvidenceRef#file()}
 * @param position 1-based number of the record, 0 when the whole file is meant
 */
public record Place(String file, long position) {
    public static Place of(String file) {
        return new Place(file, 0);
    }

    @Override
    public String toString() {
        return position == 0 ? file : file + ":" + position;
    }
}
