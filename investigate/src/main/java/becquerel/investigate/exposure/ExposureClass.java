package becquerel.investigate.exposure;

/** What can be said of one message, worst first. Only the first class that applies is said. */
public enum ExposureClass {
    /** The intruder's hand opened or wrote it. */
    READ("read"),
    /** A program of his fetched it, or he copied the folder it lay in. */
    COPIED("copied"),
    /** A rule or forwarding of his sent it on, and it left. */
    FORWARDED("forwarded"),
    /** An unclear hand opened it, or something of his could reach it and no record tells whether it did. */
    POSSIBLE("possible"),
    /** It was to be sent on, and was refused on the way. Whether it was seen otherwise is not known. */
    ATTEMPTED("attempted"),
    /** The records have a gap, so nothing can be said. */
    UNKNOWN("unknown"),
    /** Every access to the mailbox was recorded for as long as the message lay in it, and none was the intruder's. */
    NOT_OBSERVED("not observed");

    private final String words;

    ExposureClass(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether he has it or may have it. */
    public boolean isExposed() {
        return compareTo(POSSIBLE) <= 0;
    }
}
