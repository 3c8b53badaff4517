package becquerel.knowledge;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mail domain taken apart into what its owner chose and what it ends with. Subdomains are left out, since whoever owns a domain
 * owns them. Endings of two labels are known by their usual words ({@code co.uk}, {@code com.au}), not from a list of all of them.
 *
 * @param name the label its owner chose, in Unicode and lower case; empty when there is none
 * @param ending what everybody's names end with there, without the dot before it
 */
public record MailDomain(String name, String ending) {
    /** The longest name DNS can hold; of longer text only the end is looked at. */
    private static final int LONGEST = 253;

    private static final int COUNTRY = 2;

    /** What countries divide themselves into. */
    private static final Set<String> DIVISIONS = Set.of(
            "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "id", "ltd", "me", "mil", "ne", "net", "nhs",
            "nom", "or", "org", "plc", "sch");

    /** Under which the provider gives every customer a name. */
    private static final String CUSTOMERS = "onmicrosoft.com";

    /** Of an address, or of a domain by itself. */
    public static MailDomain of(String written) {
        String domain = plain(written);
        String ending = ending(domain);
        String rest = domain.substring(0, Math.max(0, domain.length() - ending.length() - 1));
        return new MailDomain(rest.substring(rest.lastIndexOf('.') + 1), ending);
    }

    /** In lower case and in Unicode, without what stands before the {@code @}. */
    static String plain(String written) {
        String domain = written.substring(written.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String end = domain.length() > LONGEST ? domain.substring(domain.length() - LONGEST) : domain;
        return end.contains("xn--") ? IDN.toUnicode(end, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT) : end;
    }

    private static String ending(String domain) {
        if (domain.endsWith("." + CUSTOMERS)) {
            return CUSTOMERS;
        }
        List<String> labels = List.of(domain.split("\\.", -1));
        int last = labels.size() - 1;
        boolean isDivided =
                last >= 2 && labels.get(last).length() == COUNTRY && DIVISIONS.contains(labels.get(last - 1));
        return isDivided ? labels.get(last - 1) + "." + labels.get(last) : labels.get(last);
    }

    /** Whether it is a name the provider gave a customer. */
    boolean isCustomers() {
        return ending.equals(CUSTOMERS);
    }

    /** What one owner owns. */
    public String registrable() {
        return name.isEmpty() ? ending : name + "." + ending;
    }
}
