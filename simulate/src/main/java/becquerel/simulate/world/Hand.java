package becquerel.simulate.world;

/** Whose hand an act really was, whatever account it used. */
public enum Hand {
    OWNER,
    INTRUDER,
    /** Somebody outside who never gets in: the noise of the Internet, or testers the company hired. No part of any attack. */
    STRANGER,
    /** The provider's own services, and programs of others that work for the whole company. */
    SERVICE
}
