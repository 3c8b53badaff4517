package becquerel.simulate.world;

/** What is known of an address by those who log it: where it is said to be, and whose it is. */
public record Place(Town town, int asn) {}
