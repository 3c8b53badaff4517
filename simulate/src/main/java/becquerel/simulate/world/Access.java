package becquerel.simulate.world;

/**
 * From where, with what, and under which session something is done.
 *
 * @param address an IP address
 * @param session the directory's session id; empty for those that have none (old protocols)
 * @param device the directory's id of the machine, empty when it is not registered
 */
public record Access(String address, Client client, String session, String device) {
    public Access at(String other) {
        return new Access(other, client, session, device);
    }

    public Access with(Client other) {
        return new Access(address, other, session, device);
    }
}
