package becquerel.detect;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved.Manner;
import becquerel.activity.Change;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Memories are apart: what happens in one tenant, or how two tenants' acts interleave, changes nothing in the other. */
class TenantsApartTest {
    private static final List<String> PEOPLE = List.of("anna@example.com", "ben@example.com", "cleo@example.com");
    private static final int ACTS = 9;

    @Property(tries = 60)
    void interleavedTenants_findWhatEachFindsAlone(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 53) Integer> deeds) {
        var all = new ArrayList<Activity>();
        for (int i = 0; i < deeds.size(); i++) {
            all.add(act(deeds.get(i), i));
        }
        var apart = new ArrayList<Finding>();
        for (String tenant : List.of("one", "two")) {
            apart.addAll(findings(
                    all.stream().filter(each -> each.tenant().equals(tenant)).toList()));
        }
        assertThat(findings(all)).containsExactlyInAnyOrderElementsOf(apart);
    }

    private static List<Finding> findings(List<Activity> acts) {
        var run = new DetectorRun(Detectors.all(Look.ORGANISATIONS, Knowledge.shipped(), ShippedRules.all()));
        acts.forEach(run::see);
        return run.findings();
    }

    /** One of nine acts by one of three people in one of two tenants. */
    private static Activity act(int deed, int position) {
        String person = PEOPLE.get(deed / ACTS % PEOPLE.size());
        Acts by = Acts.by(person)
                .tenant(deed % 2 == 0 ? "one" : "two")
                .from("203.0.113." + (1 + deed % 4))
                .later(Duration.ofMinutes(7L * position));
        return switch (deed % ACTS) {
            case 0 ->
                by.makesRule(ARule.named(".")
                        .about("invoice")
                        .forwardsTo("collect@dropzone.example")
                        .inbox());
            case 1 ->
                by.makesRule(
                        ARule.named("..").about("dropzone.example").deletes().inbox());
            case 2 -> by.changesRule(Change.REMOVED, ARule.named(".").inbox());
            case 3 -> by.forwards(person, false, "x@drop.example");
            case 4 -> by.grants("boss@example.com", person, "FullAccess");
            case 5 ->
                by.deletes(Manner.HARD_DELETED, "\\Sent Items", "Re: Security alert", "b", "c", "d", "e", "f", "g");
            case 6 -> by.sends("Re: Security alert");
            case 7 -> by.signsIn(SignInVerdict.WRONG_PASSWORD, "50126");
            default -> by.sets("Set-RemoteDomain", "Default", "AutoForwardEnabled", "True");
        };
    }
}
