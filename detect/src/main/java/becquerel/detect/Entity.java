package becquerel.detect;

import java.util.Locale;

/** Something a finding is about that other findings may share. */
public record Entity(Kind kind, String value) implements Comparable<Entity> {
    /** What sort of thing joins findings; how strongly is the incident builder's business (CATALOGUE 4.1). */
    public enum Kind {
        ACCOUNT,
        ADDRESS,
        APP,
        /** Of mail or pages, and not honest ones. */
        DOMAIN,
        DROP_ADDRESS,
        FILE,
        MAILBOX,
        MESSAGE,
        ROLE,
        RULE,
        SESSION,
        USER_AGENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(Entity other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }
}
