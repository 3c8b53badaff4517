package becquerel.detect;

import becquerel.activity.Account;

/**
 * What activities share that share a memory. Tenants never do. Keys are made for every activity and every detector, so they hold
 * their parts as they are.
 *
 * @param tenant tenant id
 * @param of account, address or whatever else the detector tells apart; empty for the tenant as a whole
 */
public record Key(String tenant, String of) {
    public static Key of(String tenant) {
        return new Key(tenant, "");
    }

    public static Key of(String tenant, Account account) {
        return new Key(tenant, account.name());
    }
}
