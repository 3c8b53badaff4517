package becquerel.activity;

/**
 * One message as a record names it.
 *
 * @param id Internet Message-ID with its angle brackets and case, empty when the record lacks it
 * @param network the provider's own id of the message on its way ({@code NetworkMessageId}), lower case, empty when absent
 * @param subject empty when unknown
 * @param folder path of the folder it was in, empty when unknown
 */
public record Message(String id, String network, String subject, String folder) {
    /** A message in a mailbox, where the provider's own id is not told. */
    public Message(String id, String subject, String folder) {
        this(id, "", subject, folder);
    }
}
