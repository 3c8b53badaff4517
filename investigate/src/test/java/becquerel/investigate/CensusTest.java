package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.testkit.Acts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final List<Activity> ACTS = List.of(
            Acts.by("anna@example.com").at("2024-03-01T08:00:00Z").signsIn(),
            Acts.by("anna@example.com").at("2024-03-01T09:00:00Z").signsIn(),
            Acts.by("anna@example.com").at("2024-03-10T09:00:00Z").signsIn(),
            Acts.by("anna@example.com").at("2024-03-15T09:00:00Z").signsIn(),
            Acts.by("ben@example.com").at("2024-03-20T09:00:00Z").signsIn(SignInVerdict.WRONG_PASSWORD, "50126"),
            Acts.by("nobody@example.com").at("2024-03-20T09:00:00Z").signsIn(SignInVerdict.UNKNOWN_ACCOUNT, "50034"),
            Acts.bySystem().at("2024-03-20T10:00:00Z").does("Set-MailboxPlan", ""));

    @Test
    void daysAndGapsOfEachPerson() {
        assertThat(census(ACTS).coverage())
                .containsExactly(
                        new Ledger.Coverage("anna@example.com", 3, List.of(gap("2024-03-02", "2024-03-09"))),
                        new Ledger.Coverage("ben@example.com", 0, List.of(gap("2024-03-01", "2024-03-20"))));
    }

    @Property(tries = 20)
    void orderChangesNothing(@ForAll long seed) {
        var shuffled = new ArrayList<>(ACTS);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(census(shuffled).coverage()).isEqualTo(census(ACTS).coverage());
        assertThat(uses(census(shuffled))).isEqualTo(uses(census(ACTS)));
    }

    @Test
    void addressIsAHabitFromTheSecondDayOn() {
        Presence.Use use = uses(census(ACTS));

        assertThat(use.isHabitBefore(
                        Acts.by("").at("2024-03-09T00:00:00Z").context().time()))
                .isFalse();
        assertThat(use.isHabitBefore(
                        Acts.by("").at("2024-03-11T00:00:00Z").context().time()))
                .isTrue();
    }

    private static Presence.Use uses(Census census) {
        return java.util.Objects.requireNonNull(
                census.presence(new Who(Acts.TENANT, "anna@example.com")).uses().get("192.0.2.10"));
    }

    private static Ledger.Gap gap(String from, String to) {
        return new Ledger.Gap(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Census census(List<Activity> acts) {
        var census = new Census();
        acts.forEach(census::see);
        return census;
    }
}
