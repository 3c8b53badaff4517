package becquerel.investigate;

import java.time.LocalDate;

/** How often an account acted from an address on one day (UTC), for the picture of accounts and addresses over time. */
public record Sighting(String account, String address, LocalDate day, int acts, StoryLine.Side side) {}
