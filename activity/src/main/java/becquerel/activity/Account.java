package becquerel.activity;

/**
 * Who acted, or whom an act is about.
 *
 * @param name the folded identity: a user principal name in lower case where it is known, otherwise the native name
 *     (object id, {@code app:<id>}, system name), empty when the record names nobody
 * @param kind what sort of actor it is; only {@link Kind#PERSON} and {@link Kind#GUEST} are ever judged as people
 */
public record Account(String name, Kind kind) {
    public static final Account NOBODY = new Account("", Kind.UNKNOWN);

    /** The sort of actor behind a name. */
    public enum Kind {
        PERSON,
        GUEST,
        APPLICATION,
        SYSTEM,
        UNKNOWN
    }

    public static Account person(String name) {
        return new Account(name, Kind.PERSON);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON || kind == Kind.GUEST;
    }

    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** The part of a mail address or user principal name behind the last {@code @}, in lower case; empty without one. */
    public String domain() {
        int at = name.lastIndexOf('@');
        return at < 0 ? "" : name.substring(at + 1);
    }
}
