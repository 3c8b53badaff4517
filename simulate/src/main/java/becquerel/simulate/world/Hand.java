package becquerel.simulate.world;

/** Whose hand an act really was, whatever account it used. */
public enum Hand {
    OWNER,
    INTRUDER,
    /** The provider's own services. */
    SERVICE
}
