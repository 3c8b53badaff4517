package becquerel.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hosts of links that anybody can fill within a minute: the host's good name says nothing of what it shows. */
public final class LinkHosts {
    private static final String FILE = "link-hosts.csv";

    private final Map<String, Kind> hosts = new HashMap<>();

    /** What such a host offers. */
    public enum Kind {
        /** Forms and surveys. */
        FORM,
        /** Sites and programs of strangers under the host's name. */
        PAGE,
        /** Files for whoever has the link. */
        SHARE,
        /** Short addresses that hide where they lead. */
        SHORT
    }

    private LinkHosts() {}

    static LinkHosts shipped() {
        var all = new LinkHosts();
        Rows.each(FILE, 2, row -> {
            try {
                all.hosts.put(row.cell(1), Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw row.wrong("no kind of host is called " + row.cell(0), "use form, page, share or short");
            }
        });
        return all;
    }

    /** What the host of a link offers. */
    public Optional<Kind> kindOfLink(String link) {
        String rest = link.substring(link.indexOf("://") < 0 ? 0 : link.indexOf("://") + 3);
        String server = rest.split("[/?#]", 2)[0];
        return kindOf(server.substring(server.lastIndexOf('@') + 1).replaceFirst(":\\d*$", ""));
    }

    /** What a host offers, or the nearest domain above it that is listed. */
    public Optional<Kind> kindOf(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!hosts.containsKey(rest)) {
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            rest = rest.substring(dot + 1);
        }
        return Optional.ofNullable(hosts.get(rest));
    }
}
