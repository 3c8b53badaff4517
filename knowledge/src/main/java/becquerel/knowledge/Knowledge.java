package becquerel.knowledge;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lists that ship with the program, as far as they hold for every organisation.
 *
 * @param words words of many languages that tell what mail is about
 * @param folders what mailbox folders are for
 * @param hosts what domains of mail addresses say
 * @param links what hosts of links say
 * @param weights what findings are worth when they are added up
 * @param hands what traits of a stay say of whose hand it was
 * @param sessions what traits of a session say of it in the light of an attack
 * @param networks who runs an address; the one part that a person's own tables may replace
 */
public record Knowledge(
        Words words,
        Folders folders,
        MailHosts hosts,
        LinkHosts links,
        Weights weights,
        HandWeights hands,
        HandWeights sessions,
        NetworkLookup networks) {
    private static final String DATE = "date";

    private static final Knowledge SHIPPED = new Knowledge(
            Words.shipped(),
            Folders.shipped(),
            MailHosts.shipped(),
            LinkHosts.shipped(),
            Weights.shipped(),
            HandWeights.ofStays(),
            HandWeights.ofSessions(),
            NetworkLookup.shipped());

    public static Knowledge shipped() {
        return SHIPPED;
    }

    /** The day of each shipped list, by what it is about. */
    public static SortedMap<String, String> dates() {
        var dates = new TreeMap<String, String>();
        dates.put("ATT&CK " + Techniques.version(), DataFile.named("attack.txt").remark(DATE));
        dates.put("Address ranges", NetworkLookup.shippedDate());
        dates.put("Applications", DataFile.named("apps.txt").remark(DATE));
        dates.put("Deadlines of notification", Deadlines.date());
        dates.put("Hosts of links", DataFile.named("link-hosts.csv").remark(DATE));
        dates.put("Hosts of mail", DataFile.named("mail-hosts.csv").remark(DATE));
        dates.put("Kinds of networks", DataFile.named("network-kinds.txt").remark(DATE));
        dates.put("Mailbox folders", DataFile.named("folders.csv").remark(DATE));
        dates.put("Microsoft's networks", Networks.date());
        dates.put("Weights of findings", Weights.date());
        dates.put("Weights of hands", HandWeights.date());
        dates.put("Weights of sessions", HandWeights.dateOfSessions());
        dates.put("Words", DataFile.named("words.csv").remark(DATE));
        return dates;
    }

    /** The same with another lookup of networks. */
    public Knowledge with(NetworkLookup other) {
        return new Knowledge(words, folders, hosts, links, weights, hands, sessions, other);
    }

    /** The same with other weights. */
    public Knowledge with(Weights other) {
        return new Knowledge(words, folders, hosts, links, other, hands, sessions, networks);
    }

    /** The same with other weights of hands. */
    public Knowledge with(HandWeights other) {
        return new Knowledge(words, folders, hosts, links, weights, other, sessions, networks);
    }
}
