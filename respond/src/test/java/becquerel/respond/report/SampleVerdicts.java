package becquerel.respond.report;

import becquerel.investigate.Sighting;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the sample says of each account, and where each was seen. */
final class SampleVerdicts {
    private static final List<String> LOOKED = List.of(
            "It was looked for forwarding, hiding rules, rights on mailboxes, password spraying and foreign apps between 17 May"
                    + " and 20 June 2021.");
    private static final List<String> UNSEEN = List.of(
            "Sign-ins cover 12 of 35 days.", "No message trace: whether forwarded mail really left cannot be proven.");

    private SampleVerdicts() {}

    static List<Verdict> all() {
        var all = new ArrayList<Verdict>();
        all.add(compromised(SampleCase.ANNA, 0.987, "A rule forwards payment mail to an address outside the company."));
        all.add(compromised(
                SampleCase.CARLA, 0.999, "A message about payment details was sent from a foreign address."));
        all.add(compromised(SampleCase.BEN, 0.95, "A rule forwards payment mail to an address outside the company."));
        all.add(new Verdict(
                "dora.hahn@example.org",
                SampleCase.TENANT,
                Verdict.Kind.SUSPECTED,
                0.61,
                List.of("The right password was used once from 192.0.2.44, a network of the intruder."),
                LOOKED,
                UNSEEN));
        all.add(new Verdict(
                "emil.wirth@example.org",
                SampleCase.TENANT,
                Verdict.Kind.TARGETED,
                0.12,
                List.of("36 failed tries, none got in."),
                LOOKED,
                UNSEEN));
        for (int number = 1; number <= 37; number++) {
            all.add(new Verdict(
                    "colleague%02d@example.org".formatted(number),
                    SampleCase.TENANT,
                    Verdict.Kind.NOTHING_FOUND,
                    0.01,
                    List.of(),
                    LOOKED,
                    UNSEEN));
        }
        return all;
    }

    private static Verdict compromised(String account, double confidence, String reason) {
        return new Verdict(
                account,
                SampleCase.TENANT,
                Verdict.Kind.COMPROMISED,
                confidence,
                List.of(reason, "The mailbox was read over IMAP from a network the owner never used."),
                LOOKED,
                UNSEEN);
    }

    static List<Sighting> sightings() {
        var all = new ArrayList<Sighting>();
        var accounts = List.of(SampleCase.ANNA, SampleCase.BEN, SampleCase.CARLA);
        for (int index = 0; index < accounts.size(); index++) {
            String account = accounts.get(index);
            for (int day = 1; day <= 14; day++) {
                if (day % 7 != 5 && day % 7 != 6) {
                    all.add(new Sighting(account, SampleCase.HOME, LocalDate.of(2021, 6, day), 40 + day, Side.OWNER));
                }
            }
            int first = index == 0 ? 1 : index == 1 ? 2 : 4;
            all.add(new Sighting(account, SampleCase.CHECK, LocalDate.of(2021, 6, first), 1, Side.INTRUDER));
            all.add(new Sighting(account, SampleCase.WRITE, LocalDate.of(2021, 6, first + 1), 6, Side.INTRUDER));
            all.add(new Sighting(account, SampleCase.READ, LocalDate.of(2021, 6, first + 3), 412, Side.INTRUDER));
        }
        all.add(new Sighting(SampleCase.CARLA, SampleCase.WRITE, LocalDate.of(2021, 6, 9), 3, Side.INTRUDER));
        all.add(new Sighting(SampleCase.ANNA, "203.0.113.5", LocalDate.of(2021, 6, 5), 2, Side.UNKNOWN));
        return all;
    }
}
