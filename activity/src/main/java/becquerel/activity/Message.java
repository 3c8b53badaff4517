package becquerel.activity;

/**
 * One message as an audit record names it.
 *
 * @param id Internet Message-ID with its angle brackets and case, empty when the record lacks it
 * @param subject empty when unknown
 * @param folder path of the folder it was in, empty when unknown
 */
public record Message(String id, String subject, String folder) {}
