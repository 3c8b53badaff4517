package becquerel.run.settings;

/** The user asked for something that cannot be done as asked; the message says what and how to put it right. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageProblem(String message) {
        super(message);
    }
}
