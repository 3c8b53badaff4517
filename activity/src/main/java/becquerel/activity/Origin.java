package becquerel.activity;

/**
 * Where an act came from, as the record says it.
 *
 * @param address IPv4 or IPv6 in canonical text; empty when absent, loopback, a host name or unreadable
 * @param port source port, 0 when unknown (kept for reports to providers of shared addresses)
 * @param userAgent the client's own description, untrusted, possibly cut off; empty when absent
 * @param client the protocol family
 * @param app id of the client application (lower case), empty when absent
 */
public record Origin(String address, int port, String userAgent, Client client, String app) {
    public static final Origin UNKNOWN = new Origin("", 0, "", Client.UNKNOWN, "");

    public boolean hasAddress() {
        return !address.isEmpty();
    }
}
