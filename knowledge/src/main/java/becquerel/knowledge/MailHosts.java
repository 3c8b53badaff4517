package becquerel.knowledge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the domain of a mail address says by itself. */
public final class MailHosts {
    private static final String FILE = "mail-hosts.csv";

    private enum Kind {
        FREE,
        INTAKE,
        ARCHIVE,
        NOTICE
    }

    private final Map<Kind, Set<String>> hosts = new EnumMap<>(Kind.class);

    private MailHosts() {
        for (Kind kind : Kind.values()) {
            hosts.put(kind, new HashSet<>());
        }
    }

    static MailHosts shipped() {
        var all = new MailHosts();
        Rows.each(FILE, 2, row -> {
            try {
                all.set(Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT))).add(row.cell(1));
            } catch (IllegalArgumentException unknown) {
                throw row.wrong("no kind of host is called " + row.cell(0), "use free, intake, archive or notice");
            }
        });
        return all;
    }

    /** Anybody can have an address here within a minute. */
    public boolean isFree(String address) {
        return set(Kind.FREE).contains(domain(address));
    }

    /** A ticket, intake or expense service to which people forward on purpose. */
    public boolean isIntake(String address) {
        return isBelow(Kind.INTAKE, domain(address));
    }

    /** An archiving or journalling service. */
    public boolean isArchive(String address) {
        return isBelow(Kind.ARCHIVE, domain(address));
    }

    /** Security notices come from here. */
    public boolean sendsNotices(String address) {
        return set(Kind.NOTICE).contains(address.toLowerCase(Locale.ROOT)) || isBelow(Kind.NOTICE, domain(address));
    }

    private boolean isBelow(Kind kind, String domain) {
        for (String rest = domain; !rest.isEmpty(); rest = rest.substring(rest.indexOf('.') + 1)) {
            if (set(kind).contains(rest)) {
                return true;
            }
            if (rest.indexOf('.') < 0) {
                return false;
            }
        }
        return false;
    }

    private Set<String> set(Kind kind) {
        return hosts.getOrDefault(kind, Set.of());
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
