package becquerel.simulate.world;

/**
 * From where, with what, and under which session something is done.
 *
 * @param address an IP address
 * @param session the directory's session id; empty for those that have none (old protocols)
 * @param device the directory's id of the machine, empty when it is not registered
 * @param app id of the application that acts in somebody's name; empty when it is the client's own
 */
public record Access(String address, Client client, String session, String device, String app) {
    public Access(String address, Client client, String session, String device) {
        this(address, client, session, device, "");
    }

    public Access at(String other) {
        return new Access(other, client, session, device, app);
    }

    public Access with(Client other) {
        return new Access(address, other, session, device, app);
    }

    /** The same under another session; an empty one is none. */
    public Access under(String other) {
        return new Access(address, client, other, device, app);
    }
}
