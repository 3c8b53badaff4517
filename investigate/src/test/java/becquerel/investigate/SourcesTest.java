package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Configuration;
import becquerel.activity.Message;
import becquerel.detect.Stage;
import becquerel.investigate.Ledger.Source;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each kind of source covers, and what its gaps leave unsaid. */
class SourcesTest {
    private static final String AUDIT = "unified audit log, CSV";
    private static final String SIGN_INS = "Entra sign-ins, JSON";
    private static final Instant START = Instant.parse("2021-03-23T08:00:00Z");

    private final SourceDays days = new SourceDays();

    @Test
    void saysWhatRestsOnTheAuditLogAlone() {
        audit(0, 70);
        signIns(40, 70, Flow.INTERACTIVE);
        signIns(40, 70, Flow.NON_INTERACTIVE);
        trace(0, 70);

        assertThat(means(SourceKind.AUDIT_LOG)).isEmpty();
        assertThat(means(SourceKind.SIGN_INS))
                .isEqualTo(
                        "Interactive sign-ins cover 30 of 70 days. Spray and travel findings before 2 May 2021 rest on"
                                + " the audit log alone.");
        assertThat(means(SourceKind.QUIET_SIGN_INS))
                .isEqualTo("Non-interactive sign-ins cover 30 of 70 days: whether stolen tokens were used before 2 May"
                        + " 2021 cannot be seen.");
        assertThat(source(SourceKind.SIGN_INS).orElseThrow().days()).isEqualTo(30);
    }

    @Test
    void saysWhatIsMissingAltogether() {
        audit(0, 10);
        signIns(0, 10, Flow.INTERACTIVE);

        assertThat(means(SourceKind.QUIET_SIGN_INS))
                .isEqualTo("Non-interactive sign-ins are missing: whether stolen tokens were used on cannot be seen.");
        assertThat(means(SourceKind.MESSAGE_TRACE))
                .isEqualTo("No message trace: whether forwarded mail really left cannot be proven.");
        assertThat(source(SourceKind.MESSAGE_TRACE).orElseThrow().covered()).isEmpty();
        assertThat(source(SourceKind.DIRECTORY_AUDIT)).isEmpty();
    }

    @Test
    void isSilentAboutAWeekend_andTellsOfLongerHoles() {
        audit(0, 10);
        audit(13, 20);
        audit(25, 40);
        trace(0, 40);
        signIns(2, 39, Flow.UNKNOWN);
        signIns(1, 40, Flow.NON_INTERACTIVE);

        Source audit = source(SourceKind.AUDIT_LOG).orElseThrow();
        assertThat(audit.gaps()).hasSize(2);
        assertThat(audit.means())
                .isEqualTo("In the audit log not one record is from 12 April 2021 to 16 April 2021: an outage, or days"
                        + " that were left out of the export.");
        assertThat(means(SourceKind.SIGN_INS)).isEmpty();
    }

    @Test
    void stateHoldsWheneverItWasMade() {
        audit(0, 10);
        days.see(
                "inbox rules, CSV",
                new Activity.ConfigurationSeen(
                        Acts.by("a@example.com")
                                .at(START)
                                .does("Get-InboxRule", "")
                                .context(),
                        Account.person("a@example.com"),
                        new Configuration.RoleHeld("Reader")));
        Source states = source(SourceKind.CONFIGURATION).orElseThrow();
        assertThat(states.covered()).isEmpty();
        assertThat(states.records()).isEqualTo(1);
    }

    @Test
    void neighboursLackNothing() {
        for (int round = 0; round < 30; round++) {
            audit(0, 10);
        }
        days.see(
                SIGN_INS,
                Acts.by("guest@partner.example").tenant("another").at(START).signsIn());
        assertThat(days.sources().stream().filter(each -> each.tenant().equals("another")))
                .singleElement()
                .satisfies(each -> assertThat(each.means()).isEmpty());
        assertThat(SourceDays.main(days.sources())).containsExactly(Acts.TENANT);
    }

    @Test
    void noteNamesTheRequestThatWouldCloseTheGap() {
        audit(0, 10);
        signIns(0, 10, Flow.INTERACTIVE);
        var request = new EvidenceRequest("Message trace", "", "", "", "");
        List<String> notes = Unseen.of(
                days.sources(),
                List.of(),
                new Organisations(List.of()),
                List.of(new EvidenceRequest("Other", "", "", "", ""), request));
        assertThat(notes)
                .startsWith(
                        "Non-interactive sign-ins are missing: whether stolen tokens were used on cannot be seen.",
                        "No message trace: whether forwarded mail really left cannot be proven (requests.md, 2).")
                .hasSize(3);
        assertThat(notes.getLast())
                .as("nothing found in the logs is not nothing in the mail")
                .startsWith("What messages say is in none of these logs");
    }

    @Test
    void traceMustCoverTheAttackAndNothingElse() {
        audit(0, 70);
        Incident incident = Takeover.happened().concluded().incidents().getFirst();
        List<Source> sources = List.of(trace("2024-03-05", "2024-03-20"));
        assertThat(notes(sources, incident)).isEmpty();
        assertThat(notes(List.of(trace("2024-03-08", "2024-03-20")), incident))
                .containsExactly(
                        "The message trace begins 3 days after the attack: what left before 8 March 2024 cannot be"
                                + " proven.");
    }

    @Test
    void severalOrganisationsAreSaidToBeSeveral() {
        audit(0, 10);
        trace(0, 10);
        signIns(0, 10, Flow.INTERACTIVE);
        signIns(0, 10, Flow.NON_INTERACTIVE);
        for (Activity act : acts(0, 10)) {
            days.see(AUDIT, act.with(act.context().withTenant("unknown")));
            days.see(AUDIT, act.with(act.context().withTenant("second")));
        }
        assertThat(Unseen.of(days.sources(), List.of(), new Organisations(List.of()), List.of()))
                .startsWith(
                        "The evidence is of 2 organisations: " + Acts.TENANT
                                + " (40 records) and second (10 records). Each" + " is judged by itself.",
                        "10 records name no organisation, and nothing ties them to one: they are judged apart, under the"
                                + " name of unknown.")
                .anyMatch(note -> note.startsWith("second: No sign-in log"));
    }

    @Test
    void verdictsSayWhatTheirSourcesLack() {
        audit(0, 10);
        var basis = new Basis(List.of(), List.of(), List.of(), days.sources(), Optional.empty(), Optional.empty());
        Conclusion conclusion = new CaseFile()
                .found(
                        "rule",
                        0.95,
                        Stage.S5,
                        "T1114.003",
                        Takeover.intruder(Takeover.ANNA).signsIn())
                .happened(Acts.by(Takeover.BEN).signsIn())
                .concluded(basis);
        String noTrace = "No message trace: whether forwarded mail really left cannot be proven.";
        assertThat(CaseFile.verdict(conclusion, Takeover.ANNA).couldNotSee()).contains(noTrace);
        assertThat(CaseFile.verdict(conclusion, Takeover.BEN).couldNotSee())
                .doesNotContain(noTrace)
                .anyMatch(each -> each.startsWith("No sign-in log"));
    }

    private static List<String> notes(List<Source> sources, Incident incident) {
        return Unseen.of(sources, List.of(incident), new Organisations(List.of()), List.of());
    }

    private static Source trace(String from, String to) {
        var span = new Ledger.Gap(LocalDate.parse(from), LocalDate.parse(to));
        return new Source(Acts.TENANT, SourceKind.MESSAGE_TRACE, 9, Optional.of(span), 9, List.of(), "");
    }

    private String means(SourceKind kind) {
        return source(kind).orElseThrow().means();
    }

    private Optional<Source> source(SourceKind kind) {
        return days.sources().stream()
                .filter(each -> each.kind() == kind && each.tenant().equals(Acts.TENANT))
                .findFirst();
    }

    private void audit(int from, int to) {
        acts(from, to).forEach(act -> days.see(AUDIT, act));
    }

    private void trace(int from, int to) {
        for (Activity act : acts(from, to)) {
            days.see(
                    "message trace, CSV",
                    new MessageTraced(
                            act.context(),
                            "a@example.com",
                            Account.NOBODY,
                            new Message("", "", ""),
                            Delivery.DELIVERED,
                            Direction.OUTBOUND,
                            0,
                            ""));
        }
    }

    private void signIns(int from, int to, Flow flow) {
        var how = new Authentication(flow, "", Factors.UNKNOWN, List.of(), "", "", "", "", List.of(), false, "", "");
        for (Activity act : acts(from, to)) {
            SignIn plain = Acts.by("a@example.com").at(act.time()).signsIn();
            days.see(SIGN_INS, new SignIn(plain.context(), plain.verdict(), "", "", "", "", "", "", how));
        }
    }

    /** One act on each day from the first to before the last. */
    private static List<Activity> acts(int from, int to) {
        List<Activity> acts = new ArrayList<>();
        for (int day = from; day < to; day++) {
            acts.add(Acts.by("a@example.com")
                    .at(START.plus(Duration.ofDays(day)))
                    .does("Something", ""));
        }
        return acts;
    }
}
