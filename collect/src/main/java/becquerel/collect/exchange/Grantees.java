package becquerel.collect.exchange;

import becquerel.collect.fields.Cells;
import becquerel.collect.value.MailboxPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who holds rights on a mailbox, and which names stand for nobody else than its owner. */
final class Grantees {
    /** The owner himself and the system, whatever language Exchange runs in; by name and by SID. */
    private static final List<String> OWN = List.of(
            "nt authority\\",
            "nt-autorität\\",
            "autorite nt\\",
            "autorité nt\\",
            "nt service\\",
            "s-1-5-10",
            "s-1-5-18");

    private static final Set<String> EVERYBODY = Set.of("default", "standard", "par défaut", "predeterminado");
    private static final Set<String> ANYBODY = Set.of("anonymous", "anonym", "anonyme", "anónimo");

    private Grantees() {}

    static boolean isOwner(String folded) {
        return OWN.stream().anyMatch(folded::startsWith);
    }

    /** A name in lower case, without directory path and display name. */
    static String folded(String written) {
        String name = written.strip();
        int open = name.lastIndexOf('(');
        boolean holdsAddress = open >= 0 && name.endsWith(")") && name.indexOf('@', open) > 0;
        String bare = holdsAddress ? name.substring(open + 1, name.length() - 1) : name;
        return MailboxPath.leaf(
                        bare.endsWith("()")
                                ? bare.substring(0, bare.length() - 2).strip()
                                : bare)
                .toLowerCase(Locale.ROOT);
    }

    /** The user of a folder's permission, who is an object in JSON; {@code default} and {@code anonymous} in every language. */
    static String ofFolder(Cells cells) {
        Cells user = cells.inner("user");
        String type = user.inner("usertype").text("value");
        String kind = (type.isEmpty() ? user.text("usertype") : type).toLowerCase(Locale.ROOT);
        String address = user.inner("adrecipient").text("primarysmtpaddress", "userprincipalname");
        if (address.isEmpty()) {
            address = user.inner("recipientprincipal").text("primarysmtpaddress", "userprincipalname");
        }
        String shown = user.text("displayname");
        String name = folded(address.isEmpty() ? shown.isEmpty() ? cells.text("user") : shown : address);
        if (kind.equals("default") || EVERYBODY.contains(name)) {
            return "default";
        }
        return kind.equals("anonymous") || ANYBODY.contains(name) ? "anonymous" : name;
    }
}
