package becquerel.investigate;

import becquerel.activity.Account;
import java.util.Comparator;

/** One account of one tenant; accounts of different tenants are never the same. */
record Who(String tenant, String name) implements Comparable<Who> {
    private static final Comparator<Who> ORDER =
            Comparator.comparing(Who::tenant).thenComparing(Who::name);

    static Who of(String tenant, Account account) {
        return new Who(tenant, account.name());
    }

    @Override
    public int compareTo(Who other) {
        return ORDER.compare(this, other);
    }
}
