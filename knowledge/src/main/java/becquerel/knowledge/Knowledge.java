package becquerel.knowledge;

import java.util.List;

/**
 * The lists that ship with the program, as far as they hold for every organisation.
 *
 * @param words words of many languages that tell what mail is about
 * @param folders what mailbox folders are for
 * @param hosts what domains of mail addresses say
 * @param patterns acts that mean something by themselves
 */
public record Knowledge(Words words, Folders folders, MailHosts hosts, List<PatternRow> patterns) {
    private static final Knowledge SHIPPED =
            new Knowledge(Words.shipped(), Folders.shipped(), MailHosts.shipped(), PatternFile.shipped());

    public Knowledge {
        patterns = List.copyOf(patterns);
    }

    public static Knowledge shipped() {
        return SHIPPED;
    }
}
