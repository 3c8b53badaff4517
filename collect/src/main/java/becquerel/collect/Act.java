package becquerel.collect;

/**
 * What the records of one act have in common although they are different records, such as the request id that a sign-in has
 * in the audit log and in the sign-in log.
 *
 * @param key a hash over tenant-wide unique ids and the kind of act, 0 when the record shares its act with no other
 * @param rank how much the record tells of the act: of several the one with the lowest rank speaks, the others are its proofs
 */
public record Act(long key, int rank) {
    public static final Act ALONE = new Act(0, 0);
}
