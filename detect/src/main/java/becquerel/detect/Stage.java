package becquerel.detect;

/** The step of an attack a finding belongs to (CATALOGUE 0.4). */
public enum Stage {
    S0("preparation"),
    S1("lure"),
    S2("credential or consent theft"),
    S3("access"),
    S4("persistence"),
    S5("collection"),
    S6("hiding"),
    S7("fraud message"),
    S8("cash-out");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Code and name as files and pages show it, such as {@code S5 collection}. */
    public String label() {
        return name() + " " + title;
    }
}
