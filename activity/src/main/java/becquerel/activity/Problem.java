package becquerel.activity;

/**
 * Something that could not be read as it should: where it is, what it is, and what a person can do about it.
 *
 * @param where the file or record
 * @param what one clause in plain words, without attacker text that is not quoted and cut
 * @param remedy what to do, in the imperative
 */
public record Problem(Place where, String what, String remedy) {}
