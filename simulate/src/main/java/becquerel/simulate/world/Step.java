package becquerel.simulate.world;

/**
 * What an act is to an attack.
 *
 * @param attack name of the attack, empty for what belongs to none
 * @param stage code of the attack's stage (CATALOGUE 0.4), empty for what is none
 */
public record Step(String attack, String stage) {
    public static final Step NONE = new Step("", "");
}
