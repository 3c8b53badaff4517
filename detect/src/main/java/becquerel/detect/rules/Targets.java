package becquerel.detect.rules;

import becquerel.detect.Sentences;
import becquerel.knowledge.MailHosts;
import becquerel.knowledge.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Where mail is sent on to, judged one address at a time. */
record Targets(List<Target> all) {
    /** A record that names more is cut; the worst of so many is known by then. */
    private static final int MOST = 200;

    /** What an address is to the organisation; the order is that of growing concern. */
    enum Standing {
        INTERNAL,
        APPROVED,
        SERVICE,
        SUBDOMAIN,
        PARTNER,
        UNRESOLVED,
        UNKNOWN,
        EXTERNAL
    }

    record Target(String address, Standing standing, boolean free) {}

    Targets {
        all = List.copyOf(all);
    }

    static Targets judge(List<String> written, Organisation organisation, MailHosts hosts) {
        var each = new LinkedHashSet<String>();
        for (String text : written) {
            each.addAll(parted(text));
        }
        return new Targets(each.stream()
                .limit(MOST)
                .map(address -> new Target(address, standing(address, organisation, hosts), hosts.isFree(address)))
                .toList());
    }

    private static Standing standing(String address, Organisation organisation, MailHosts hosts) {
        if (organisation.approves(address)) {
            return Standing.APPROVED;
        }
        if (address.indexOf('@') < 0) {
            return Standing.UNRESOLVED;
        }
        return switch (organisation.sideOf(address)) {
            case INTERNAL -> Standing.INTERNAL;
            case EXTERNAL, UNKNOWN -> outside(address, organisation, hosts);
        };
    }

    private static Standing outside(String address, Organisation organisation, MailHosts hosts) {
        String domain = domain(address);
        if (organisation.partnerDomains().contains(domain)) {
            return Standing.PARTNER;
        }
        if (hosts.isIntake(address) || hosts.isArchive(address)) {
            return Standing.SERVICE;
        }
        if (organisation.ownDomains().stream().anyMatch(own -> domain.endsWith("." + own.value()))) {
            return Standing.SUBDOMAIN; // only the organisation can have mail sent there, but nobody is seen to use it
        }
        return organisation.ownDomains().isEmpty() ? Standing.UNKNOWN : Standing.EXTERNAL;
    }

    /**
     * A list written as one text ({@code x@a.example;y@b.example}) is parted; {@code "Bob" [SMTP:x@a.example]} and
     * {@code Bob <x@a.example>} are reduced to the address. What holds no address stays as written.
     */
    private static List<String> parted(String text) {
        var parts = new ArrayList<String>();
        for (String piece : text.split("[;,]", -1)) {
            String address = address(piece);
            if (!address.isEmpty()) {
                parts.add(address);
            }
        }
        boolean anyAddress = parts.stream().anyMatch(part -> part.indexOf('@') >= 0);
        return anyAddress || parts.isEmpty() ? parts : List.of(text.strip()); // "Smith, Bob" is one name
    }

    private static String address(String piece) {
        int at = piece.lastIndexOf('@');
        if (at < 0) {
            return piece.strip();
        }
        int from = at;
        while (from > 0 && !isEdge(piece.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < piece.length() && !isEdge(piece.charAt(to))) {
            to++;
        }
        String address = piece.substring(from, to).toLowerCase(Locale.ROOT);
        return address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "[]<>\"'():".indexOf(c) >= 0;
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The addresses of one standing. */
    List<String> of(Standing standing) {
        return all.stream()
                .filter(target -> target.standing() == standing)
                .map(Target::address)
                .toList();
    }

    Standing worst() {
        return all.stream().map(Target::standing).max(Standing::compareTo).orElse(Standing.INTERNAL);
    }

    /** The addresses of the worst standing, the ones a sentence should name. */
    List<String> worstAddresses() {
        return of(worst());
    }

    boolean anyFree() {
        return all.stream()
                .anyMatch(target -> target.free() && target.standing().compareTo(Standing.UNKNOWN) >= 0);
    }

    /** Addresses that are, or may be, outside and that nobody vouches for. */
    List<String> drops() {
        return all.stream()
                .filter(target -> target.standing().compareTo(Standing.UNKNOWN) >= 0)
                .map(Target::address)
                .toList();
    }

    /** Whether anything here deserves a word. */
    boolean concern() {
        return worst().compareTo(Standing.SERVICE) >= 0;
    }

    /** How the worst addresses stand to the organisation: {@code x@example.net is outside the organisation}. */
    String inWords() {
        List<String> worst = worstAddresses();
        String are = worst.size() == 1 ? " is " : " are ";
        String free = anyFree() ? " (free mail)" : "";
        return Sentences.list(worst)
                + switch (worst()) {
                    case EXTERNAL -> are + "outside the organisation" + free;
                    case UNKNOWN -> " may be outside, but the organisation's own domains are not known" + free;
                    case UNRESOLVED -> are + "given by name only, so it cannot be said whether that is outside";
                    case PARTNER -> are + "at a known partner";
                    case SUBDOMAIN -> are + "in a subdomain of the organisation's own that nobody is seen to use";
                    case SERVICE -> are + "at a ticket, intake or archiving service";
                    case APPROVED -> are + "approved";
                    case INTERNAL -> are + "inside the organisation";
                };
    }
}
