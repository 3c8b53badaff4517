package becquerel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.truth.Truth;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What truth.json says of worlds whose events are known. */
class TruthTest {
    @TempDir
    Path folder;

    private String truth(Played world) throws IOException {
        Set<Person> touched = new LinkedHashSet<>();
        world.attacks().forEach(attack -> touched.addAll(attack.touched()));
        var truth = new Truth(world.world(), world.attacks(), touched);
        int number = 0;
        for (Event event : world.events()) {
            boolean told = !(event instanceof Event.Searched);
            truth.see(event, told ? List.of("r" + number++) : List.of());
        }
        Path file = folder.resolve("truth.json");
        truth.write(file, "x", 1, List.of(), List.of());
        return Files.readString(file);
    }

    private static String person(String truth, String account) {
        String people = truth.substring(truth.indexOf("\"people\":"), truth.indexOf("\"sessions\":"));
        int at = people.indexOf("{\"account\":\"" + account + "\"");
        assertThat(at).as("a line for %s", account).isNotNegative();
        return people.substring(at, people.indexOf('}', at) + 1);
    }

    @Test
    void quiet_whenNobodyBreaksIn() throws IOException {
        String truth = truth(Played.of("quiet", 1, 12, 10));
        assertThat(truth).contains("\"attacks\":[]", "\"sessions\":[]", "\"seen\":[]");
        assertThat(truth).doesNotContain("compromised", "targeted");
    }

    @Test
    void targeted_whenOnlyTried() throws IOException {
        Played world = Played.of("attempts-only", 2, 30, 14);
        String truth = truth(world);
        assertThat(truth).contains("\"entered\":[]").doesNotContain("compromised");
        Event tried = world.acts().getFirst();
        assertThat(person(truth, tried.context().account().account()))
                .contains("\"verdict\":\"targeted\",\"attack\":\"a1\"");
    }

    @Test
    void targeted_whenMailAsksForMoney_andLuredWhenItAsksForAPassword() throws IOException {
        Played vendor = Played.of("vendor-thread", 1, 30, 20);
        assertThat(person(
                        truth(vendor),
                        vendor.acts().getFirst().context().account().account()))
                .contains("\"verdict\":\"targeted\"")
                .doesNotContain("lured");
        Played campaign = Played.of("campaign-2021", 1, 60, 20);
        Person lured = campaign.acts().stream()
                .map(event -> event.context().account())
                .filter(each -> !campaign.attacks().getFirst().touched().contains(each))
                .findFirst()
                .orElseThrow();
        assertThat(person(truth(campaign), lured.account()))
                .contains("\"verdict\":\"nothing found\",\"lured\":true,\"attack\":\"a1\"");
    }

    @Test
    void bothAttacksAreNamed_whenTheyMeetInOneMailbox_andEachKeepsItsActs() throws IOException {
        Played world = Played.of("two-actors", 3, 30, 20);
        String truth = truth(world);
        Person victim = world.attacks().getFirst().touched().iterator().next();
        assertThat(person(truth, victim.account()))
                .contains("\"verdict\":\"compromised\"", "\"attack\":\"a1\",\"attacks\":[\"a1\",\"a2\"]");
        String first = truth.substring(truth.indexOf("\"id\":\"a1\""), truth.indexOf("\"id\":\"a2\""));
        assertThat(first).doesNotContain("mail-sent").contains("rule-made");
    }

    @Test
    void intrudersOwn_whenTheyMadeTheAccount() throws IOException {
        Played world = java.util.stream.LongStream.range(1, 40)
                .mapToObj(seed -> Played.of("admin-takeover", seed, 20, 14))
                .filter(each -> !each.attacks().getFirst().owned().isEmpty())
                .findFirst()
                .orElseThrow();
        String truth = truth(world);
        String account = world.attacks().getFirst().owned().getFirst().account();
        assertThat(person(truth, account)).contains("\"verdict\":\"intruder's own\"");
        assertThat(truth).contains("\"owned\":[\"" + account + "\"]");
    }

    @Test
    void refusedForwardsAreNotSeen_andForwardedOnesNameTheOriginal() throws IOException {
        for (long seed = 1; seed < 12; seed++) {
            Played world = Played.of("two-actors", seed, 20, 16);
            String truth = truth(world);
            String seen = truth.substring(truth.indexOf("\"seen\":"), truth.indexOf("\"life\":"));
            for (Event event : world.acts()) {
                if (event instanceof Event.Passed passed && !passed.original().isEmpty()) {
                    String line = "\"messageId\":\"" + passed.original() + "\",\"how\":\"forwarded\"";
                    if (passed.status().equals("Delivered")) {
                        assertThat(seen).contains(line);
                    } else {
                        assertThat(seen).doesNotContain(line);
                    }
                }
            }
        }
    }

    @Test
    void stagesWithoutARecordAreReachedAndNotVisible() throws IOException {
        Played world = Played.of("careful-intruder", 1, 20, 14);
        var truth = new Truth(world.world(), world.attacks(), Set.of());
        world.events().forEach(event -> truth.see(event, event instanceof Event.SignedIn ? List.of("r") : List.of()));
        Path file = folder.resolve("truth.json");
        truth.write(file, "x", 1, List.of(), List.of());
        assertThat(Files.readString(file)).contains("\"stages\":[\"S3\",\"S5\"", "\"visible\":[\"S3\"]");
    }
}
