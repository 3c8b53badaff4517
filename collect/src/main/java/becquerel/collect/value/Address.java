package becquerel.collect.value;

/**
 * A network address as audit records write it: with or without port and brackets, IPv4 inside IPv6, zone ids. Host names and
 * loopback addresses say nothing about where a person sits and count as absent. No name is ever looked up.
 *
 * @param text canonical IPv4 or IPv6 text, empty when there is none
 * @param port 0 when not written
 */
public record Address(String text, int port) {
    public static final Address NONE = new Address("", 0);

    private static final int LONGEST = 80; // a v6 address with zone, brackets and port; anything longer is no address

    public static Address of(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        if (text.charAt(0) == '[') {
            return bracketed(text);
        }
        int first = text.indexOf(':');
        if (first < 0) {
            return of(text, 0);
        }
        boolean onlyColon = text.indexOf(':', first + 1) < 0;
        return onlyColon ? of(text.substring(0, first), port(text, first + 1)) : of(text, 0);
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }

    private static Address bracketed(String text) {
        int end = text.indexOf(']');
        if (end < 0) {
            return NONE;
        }
        boolean hasPort = end + 1 < text.length() && text.charAt(end + 1) == ':';
        return of(text.substring(1, end), hasPort ? port(text, end + 2) : 0);
    }

    private static Address of(String host, int port) {
        String canonical = host.indexOf(':') < 0 ? IpText.v4(host) : IpText.v6(host);
        return canonical.isEmpty() ? NONE : new Address(canonical, port);
    }

    private static int port(String text, int from) {
        int port = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || port > 6553) {
                return 0;
            }
            port = port * 10 + digit;
        }
        return port > 65_535 ? 0 : port;
    }
}
