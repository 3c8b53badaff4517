package becquerel.knowledge;

import java.util.List;

/**
 * The lists that ship with the program, as far as they hold for every organisation.
 *
 * @param words words of many languages that tell what mail is about
 * @param folders what mailbox folders are for
 * @param hosts what domains of mail addresses say
 * @param links what hosts of links say
 * @param patterns acts that mean something by themselves
 * @param networks who runs an address; the one part that a person's own tables may replace
 */
public record Knowledge(
        Words words,
        Folders folders,
        MailHosts hosts,
        LinkHosts links,
        List<PatternRow> patterns,
        NetworkLookup networks) {
    private static final Knowledge SHIPPED = new Knowledge(
            Words.shipped(),
            Folders.shipped(),
            MailHosts.shipped(),
            LinkHosts.shipped(),
            PatternFile.shipped(),
            NetworkLookup.shipped());

    public Knowledge {
        patterns = List.copyOf(patterns);
    }

    public static Knowledge shipped() {
        return SHIPPED;
    }

    /** The same with another lookup of networks. */
    public Knowledge with(NetworkLookup other) {
        return new Knowledge(words, folders, hosts, links, patterns, other);
    }
}
