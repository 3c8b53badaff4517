package becquerel.knowledge;

/** The lists that ship with the program, as far as they hold for every organisation. */
public record Knowledge() {
    private static final Knowledge SHIPPED = new Knowledge();

    public static Knowledge shipped() {
        return SHIPPED;
    }
}
