package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.Recurring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What alerts as objects have in common: the service that raised them and the accounts their evidence names. */
final class Alerting {
    private static final int MOST_ACCOUNTS = 1_000; // of one alert; more is no list of people
    private static final List<String> USERS = List.of("userAccount", "relatedUser", "mailbox");
    private static final List<String> NAMES =
            List.of("userPrincipalName", "primaryAddress", "recipientEmailAddress", "mailboxAddress", "Upn");

    private Alerting() {}

    /** The service that raised an alert acts in it, as in the audit log. */
    static Account service(String name) {
        return name.isEmpty()
                ? Account.NOBODY
                : Recurring.one(new Account(name.strip().toLowerCase(Locale.ROOT), Account.Kind.SYSTEM));
    }

    /** Accounts that the evidence of an alert names, in order; evidence is a list or, from some collectors, one object. */
    static List<Account> accounts(@Nullable JsonNode evidence) {
        Set<Account> accounts = new LinkedHashSet<>();
        for (JsonNode each : many(evidence)) {
            add(each, accounts);
            for (String user : USERS) {
                JsonNode inner = each.get(user);
                if (inner != null && inner.isObject()) {
                    add(inner, accounts);
                }
            }
            if (accounts.size() > MOST_ACCOUNTS) {
                break;
            }
        }
        return List.copyOf(accounts);
    }

    static List<JsonNode> many(@Nullable JsonNode node) {
        List<JsonNode> many = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(many::add);
        } else if (node != null && node.isObject()) {
            many.add(node);
        }
        return many;
    }

    private static void add(JsonNode node, Set<Account> accounts) {
        for (String name : NAMES) {
            String text = Json.text(node.get(name));
            if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
                accounts.add(Recurring.one(AccountNames.account(text)));
                return;
            }
        }
        String name = Json.text(node.has("accountName") ? node.get("accountName") : node.get("userName"));
        String domain = Json.text(node.get("domainName"));
        Account onDevice =
                name.isEmpty() || domain.isEmpty() ? Account.NOBODY : AccountNames.account(domain + "\\" + name);
        if (onDevice.isPerson()) {
            accounts.add(onDevice);
        }
    }
}
