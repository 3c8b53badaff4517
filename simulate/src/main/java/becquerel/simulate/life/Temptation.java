package becquerel.simulate.life;

import java.time.Instant;

/**
 * Something ordinary that looks like an intruder's doing.
 *
 * @param account where it shows
 * @param what short and stable, such as {@code travel}
 */
public record Temptation(String account, String what, Instant from, Instant to) {}
