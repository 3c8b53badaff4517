package becquerel.run.order;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.Message;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyTest {
    @TempDir
    Path folder;

    @Test
    void replaysEverythingInOrder_whateverWasAddedFirst() {
        List<Stored> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            all.add(stored(i));
        }
        List<Stored> sorted = all.stream().sorted().toList();
        Collections.shuffle(all, new Random(7));

        var chronology = new Chronology(folder, 100_000);
        List<Chronology.Writer> writers = List.of(chronology.writer(), chronology.writer());
        for (int i = 0; i < all.size(); i++) {
            writers.get(i % 3 / 2).add(all.get(i));
        }
        chronology.complete();
        assertThat(folder.toFile().list()).as("runs").hasSizeGreaterThan(4);
        assertThat(replayed(chronology)).isEqualTo(sorted);
        assertThat(replayed(chronology)).as("a second time").isEqualTo(sorted);
    }

    @Test
    void readsHereAndThereWhatAReplayGives() {
        var chronology = new Chronology(folder, 100_000);
        var writer = chronology.writer();
        for (int i = 0; i < 5_000; i++) {
            writer.add(stored(i * 7 % 5_000));
        }
        chronology.complete();
        List<Placed> all = new ArrayList<>();
        chronology.replay((run, offset, stored) -> all.add(new Placed(all.size(), run, offset, stored)));
        Collections.shuffle(all, new Random(8));
        for (int count : List.of(20, all.size())) { // few of a run's values are read one by one, many at once
            try (var reader = chronology.reader()) {
                assertThat(all.subList(0, count))
                        .allSatisfy(each ->
                                assertThat(reader.at(each.run(), each.offset())).isEqualTo(each.stored()));
            }
        }
    }

    @Test
    void replaysNothing_whenNothingWasAdded() {
        var chronology = new Chronology(folder);
        chronology.complete();
        assertThat(replayed(chronology)).isEmpty();
    }

    private static List<Stored> replayed(Chronology chronology) {
        List<Stored> seen = new ArrayList<>();
        chronology.replay((run, offset, stored) -> seen.add(stored));
        return seen;
    }

    private static Stored stored(int i) {
        var context = new Context(
                Instant.parse("2021-06-01T00:00:00.123456789Z").plusSeconds(i / 3),
                "tenant",
                Account.person("person" + i % 50 + "@example.com"),
                new Origin("192.0.2." + i % 250, i, "agent " + i % 7, Client.OWA, ""),
                "session" + i % 90,
                "Operation é\u0000" + i,
                Outcome.SUCCESS,
                new EvidenceRef("a.zip!/b.csv", i + 1, i % 4 == 0 ? "" : "id" + (9_999 - i)));
        Account mailbox = Account.person("box@example.com");
        Activity activity = switch (i % 5) {
            case 0 -> new Activity.SignIn(context, SignInVerdict.SUCCESS, "0", "", "OAuth2:Token", "r", "d");
            case 1 ->
                new Activity.MailRuleChanged(
                        context,
                        mailbox,
                        Change.CREATED,
                        new MailRule(
                                MailRule.Kind.INBOX,
                                "",
                                ".",
                                List.of(new Condition.Words(List.of(MailRule.Part.BODY), List.of("invoice", "pay"))),
                                List.of(
                                        new Action.Send(MailRule.How.FORWARD, List.of("x@example.net")),
                                        new Action.Stop()),
                                true,
                                true));
            case 2 ->
                new Activity.MailRead(
                        context, mailbox, true, List.of(new Message("<a>", "s", "f")), List.of("in"), 3, true, false);
            case 3 -> new Activity.PolicyChanged(context, "o", Map.of("k" + i, "v"));
            default -> new Activity.Other(context, "x".repeat(i));
        };
        return new Stored(i % 3, i % 2, activity);
    }
}
