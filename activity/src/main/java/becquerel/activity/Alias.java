package becquerel.activity;

/**
 * A record that names one account in two ways, such as an object id beside its user principal name.
 *
 * @param tenant as in {@link Context#tenant()}
 * @param other object id, PUID, SID or mailbox alias, lower case
 * @param name user principal name, lower case; of an application {@code app:} and its id
 */
public record Alias(String tenant, String other, String name) {}
