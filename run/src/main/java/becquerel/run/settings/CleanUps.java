package becquerel.run.settings;

import becquerel.knowledge.CleanUp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acts of clean-up as a person writes them: a time, a space, and what was done. */
final class CleanUps {
    private static final String FORM = "write it like 2021-04-16T12:07Z password of ann@example.com reset";

    private CleanUps() {}

    /** A time without a zone is in the tenant's own, else in UTC. */
    static List<CleanUp> read(List<String> written, Optional<ZoneId> zone, String where, List<String> mistakes) {
        var acts = new ArrayList<CleanUp>();
        for (String each : written) {
            int space = each.indexOf(' ');
            Optional<Instant> time = time(space < 0 ? each : each.substring(0, space), zone.orElse(ZoneOffset.UTC));
            if (time.isEmpty()) {
                mistakes.add(where + ": cleanUp \"" + each + "\" does not begin with a time; " + FORM);
            } else if (space < 0) {
                mistakes.add(where + ": cleanUp \"" + each + "\" does not say what was done; " + FORM);
            } else {
                acts.add(new CleanUp(time.get(), each.substring(space + 1).strip()));
            }
        }
        return acts;
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            // without an offset, perhaps
        }
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
