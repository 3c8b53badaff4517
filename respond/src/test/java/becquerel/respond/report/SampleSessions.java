package becquerel.respond.report;

import static becquerel.respond.report.SampleCase.ANNA;
import static becquerel.respond.report.SampleCase.BEN;
import static becquerel.respond.report.SampleCase.CARLA;
import static becquerel.respond.report.SampleCase.CHECK;
import static becquerel.respond.report.SampleCase.HOME;
import static becquerel.respond.report.SampleCase.READ;
import static becquerel.respond.report.SampleCase.TENANT;
import static becquerel.respond.report.SampleCase.WRITE;
import static becquerel.respond.report.SampleCase.at;

import becquerel.investigate.Decision;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sessions of the sample case: the intruder's three an account, the owners' days, an unclear one, one a person decided. */
final class SampleSessions {
    /** In these words nobody outside should read of Jo Doe. */
    static final String WHY = "Carla and her customer Jo Doe say that she wrote nothing that day";

    private static final Term BEFORE = new Term("before anything is known of a session", -3.1);
    private static final Term HOMELY = new Term("nothing about the place is strange to the account", -2.2);

    private final List<Session> sessions = new ArrayList<>();

    private SampleSessions() {}

    static List<Session> all() {
        return new SampleSessions().build();
    }

    /** What the incident names. */
    static List<String> named() {
        return all().stream()
                .filter(each -> each.label() != Side.OWNER)
                .map(Session::id)
                .toList();
    }

    private List<Session> build() {
        for (String account : List.of(ANNA, BEN, CARLA)) {
            int day = account.equals(ANNA) ? 1 : account.equals(BEN) ? 2 : 4;
            his(account, at(day, "09:12"), at(day, "09:12"), CHECK, "BAV2ROPC", 1);
            his(account, at(day + 1, "09:25"), at(day + 1, "16:40"), WRITE, "Outlook on the web", 9);
            his(account, at(day + 3, "02:10"), at(day + 5, "03:30"), READ, "IMAP", 412);
            for (int morning = 1; morning <= 14; morning++) {
                if (morning % 7 != 5 && morning % 7 != 6) {
                    owners(account, morning);
                }
            }
        }
        add(ANNA, Side.UNKNOWN, 0.43, at(5, "07:58"), at(5, "08:20"), "203.0.113.5", "Firefox", 6, unclear());
        decided();
        return List.copyOf(sessions);
    }

    private static List<Term> unclear() {
        return List.of(
                BEFORE,
                new Term("the place is strange to the account (unfamiliar-hand, 0.22)", 1.4),
                new Term("it lies in the time of the attack", 1.6),
                new Term("the account was at the address on two days before anything was wrong", -0.2));
    }

    private void his(String account, Instant from, Instant to, String address, String client, int records) {
        add(
                account,
                Side.INTRUDER,
                0.97,
                from,
                to,
                address,
                client,
                records,
                List.of(
                        BEFORE,
                        new Term(
                                "place, network and client are all strange to the account (unfamiliar-hand, 0.84)",
                                3.2),
                        new Term("a finding rests on it that is sure by itself: rule-forward-external", 2.9),
                        new Term("it lies in the time of the attack", 1.6)));
    }

    private void owners(String account, int day) {
        add(
                account,
                Side.OWNER,
                0.01,
                at(day, "06:41"),
                at(day, "15:02"),
                HOME,
                "Outlook",
                31,
                List.of(BEFORE, HOMELY));
    }

    private void decided() {
        var decision = new Decision("s-carla-9", TENANT, CARLA, Side.INTRUDER, "M. Examiner", WHY, at(20, "10:00"));
        sessions.add(new Session(
                "s-carla-9",
                TENANT,
                CARLA,
                Side.INTRUDER,
                0.99,
                List.of(BEFORE, HOMELY, new Term("decided by M. Examiner: " + WHY, 9.9)),
                at(9, "10:00"),
                at(9, "11:41"),
                List.of(WRITE),
                List.of("Outlook on the web"),
                List.of("5d0c2e1a-0000-4000-8000-000000000909"),
                4,
                Optional.of(decision)));
    }

    private void add(
            String account,
            Side label,
            double probability,
            Instant from,
            Instant to,
            String address,
            String client,
            int records,
            List<Term> terms) {
        sessions.add(new Session(
                "s-%04d".formatted(sessions.size() + 1),
                TENANT,
                account,
                label,
                probability,
                terms,
                from,
                to,
                List.of(address),
                List.of(client),
                List.of(),
                records,
                Optional.empty()));
    }
}
