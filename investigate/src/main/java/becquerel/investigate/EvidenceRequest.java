package becquerel.investigate;

/**
 * A source that is missing and worth asking for.
 *
 * @param source what it is called
 * @param settles the conclusion it would settle, naming accounts and spans
 * @param command the exact export command
 * @param permission the role needed to run it
 * @param retention when the data is gone, with a date where one can be said
 */
public record EvidenceRequest(String source, String settles, String command, String permission, String retention) {}
