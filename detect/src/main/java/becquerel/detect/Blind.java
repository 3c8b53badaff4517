package becquerel.detect;

/**
 * A detector that saw none of the acts it cannot do without, so that its silence means nothing.
 *
 * @param why which kinds of act are absent from the evidence
 * @param means what therefore cannot be said, as a whole sentence
 */
public record Blind(String detector, String why, String means) {}
