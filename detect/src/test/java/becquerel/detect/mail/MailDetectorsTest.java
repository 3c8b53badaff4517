package becquerel.detect.mail;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Message;
import becquerel.detect.Detector;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The organisation owns example.com and example.org and knows the partner partner.example. */
class MailDetectorsTest {
    private static final String ANN = "ann@example.com";
    private static final String REAL = "accounts@fabrikam-metal.example";
    private static final String FAKE = "accounts@fabrlkam-metal.example";
    private static final Instant START = Instant.parse("2024-02-01T08:00:00Z");

    private final List<Activity> acts = new ArrayList<>();

    @Test
    void mailFromAPartnersLookalike_isToldOncePerRecipient() {
        weeksWith(REAL);
        mail(30, FAKE, ANN, "Re: Invoice 4711");
        mail(31, FAKE, ANN, "Re: Invoice 4711");
        Finding finding = only(look(LookalikePartnerDomain::new));
        assertThat(finding.account()).isEqualTo(ANN);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.DOMAIN, "fabrlkam-metal.example"));
        assertThat(finding.confidence()).isLessThan(0.5);
        assertThat(finding.sentence())
                .isEqualTo(
                        "ann@example.com received \"Re: Invoice 4711\" from accounts@fabrlkam-metal.example on 2 March"
                                + " 2024 08:00 UTC: \"fabrlkam-metal.example\" looks like \"fabrikam-metal.example\", with which mail"
                                + " was exchanged since 1 February 2024 08:00 UTC (sent on 3 days, received on 3 days).");
        assertThat(look(LookalikeOwnDomain::new)).isEmpty();
        assertThat(look(MailToLookalike::new)).isEmpty();
    }

    @Test
    void mailFromAGivenPartnersLookalike_isToldWithoutHistory() {
        mail(0, "ann@partnner.example", ANN, "Hello");
        assertThat(only(look(LookalikePartnerDomain::new)).sentence()).endsWith(", a known partner's.");
    }

    @Test
    void partnersWithSeveralDomainsOfLongHistory_areSilent() {
        weeksWith(REAL);
        weeksWith("accounts@fabrikam-metal.test");
        mail(60, "accounts@fabrikam-metal.test", ANN, "Invoice");
        assertThat(look(LookalikePartnerDomain::new)).isEmpty();
        assertThat(look(MailToLookalike::new)).isEmpty();
    }

    @Test
    void whomWeWroteToFirst_isNoLure() {
        weeksWith(REAL);
        mail(30, ANN, "sales@fabrlkam-metal.example", "Question");
        mail(31, "sales@fabrlkam-metal.example", ANN, "Re: Question");
        assertThat(look(LookalikePartnerDomain::new)).isEmpty();
    }

    @Test
    void correspondentsOfOneWayOnly_areNotImitated() {
        for (int day = 0; day < 20; day += 3) {
            mail(day, "news@newsletter-house.example", ANN, "News");
        }
        mail(30, "news@newsletterhouse.example", ANN, "News");
        assertThat(look(LookalikePartnerDomain::new)).isEmpty();
    }

    @Test
    void bouncesServicesSubdomainsAndHonestNames_areSilent() {
        weeksWith(REAL);
        mail(30, "mailer-daemon@fabrlkam-metal.example", ANN, "Undeliverable");
        mail(30, "", ANN, "Undeliverable");
        mail(30, "accounts@billing.fabrikam-metal.example", ANN, "Invoice");
        mail(30, "accounts@contoso.example", ANN, "Invoice");
        mail(30, "examplle@gmail.com", ANN, "Hi");
        mail(30, "bob@example.org", ANN, "Within"); // the second own domain
        mail(30, "bob@news.example.com", ANN, "Within");
        assertThat(look(LookalikePartnerDomain::new)).isEmpty();
        assertThat(look(LookalikeOwnDomain::new)).isEmpty();
    }

    @Test
    void mailFromALookalikeOfAnOwnDomain_isALureAndNoVerdict() {
        mail(0, "boss@exampIe.com", ANN, "Payment today");
        Finding finding = only(look(LookalikeOwnDomain::new));
        assertThat(finding.sentence())
                .endsWith("\"example.com\" looks like \"example.com\", the organisation's own domain."
                        .replaceFirst("example", "exampie"));
        assertThat(finding.confidence()).isEqualTo(0.45);
        assertThat(finding.attack().getFirst()).isEqualTo("T1566");
    }

    @Test
    void stoppedMail_saysLess() {
        traced(0, "boss@exampel.com", ANN, "Payment today", Delivery.QUARANTINED);
        Finding stopped = only(look(LookalikeOwnDomain::new));
        assertThat(stopped.sentence()).endsWith("; it was stopped on the way.");
        assertThat(stopped.confidence()).isLessThan(0.3);
    }

    @Test
    void mailToALookalike_isTheSendersMatter() {
        weeksWith(REAL);
        mail(30, ANN, FAKE, "Re: Invoice 4711");
        Finding finding = only(look(MailToLookalike::new));
        assertThat(finding.account()).isEqualTo(ANN);
        assertThat(finding.confidence()).isEqualTo(0.8);
        assertThat(finding.sentence()).startsWith("ann@example.com sent \"Re: Invoice 4711\" to " + FAKE);
    }

    @Test
    void anAnswerToALookalike_isNoSignOfAForeignHand() {
        weeksWith(REAL);
        mail(30, FAKE, ANN, "Re: Invoice 4711");
        mail(31, ANN, FAKE, "Re: Invoice 4711");
        Finding finding = only(look(MailToLookalike::new));
        assertThat(finding.confidence()).isLessThan(0.5);
        assertThat(finding.sentence()).endsWith("; it had written first.");
    }

    @Test
    void aSlipOfThePen_comesBackAndIsSilent() {
        weeksWith(REAL);
        traced(30, ANN, FAKE, "Invoice", Delivery.FAILED);
        assertThat(look(MailToLookalike::new)).isEmpty();
    }

    @Test
    void aCopyToALookalikeOfAnOwnDomain_isTold() {
        mail(0, ANN, "ann@examplle.org", "Re: Wages");
        assertThat(only(look(MailToLookalike::new)).sentence())
                .contains("\"example.org\", the organisation's own domain");
    }

    @Test
    void freeAddresses_areComparedWhole() {
        weeksWith("maria.rossi.imports@gmail.com");
        mail(30, ANN, "maria.rosi.imports@gmail.com", "Re: Order");
        mail(30, ANN, "mariarossi.imports@gmail.com", "Re: Order"); // only dots
        mail(30, ANN, "maria.rossi.imports@yahoo.com", "Re: Order");
        assertThat(only(look(MailToLookalike::new)).sentence()).contains("maria.rosi.imports@gmail.com");
    }

    @Test
    void recipientsInTheMailboxesOwnLog_count() {
        weeksWith(REAL);
        acts.add(Acts.by(ANN).at(START.plus(Duration.ofDays(30))).sends("Re: Invoice", "bob@example.com", FAKE));
        assertThat(only(look(MailToLookalike::new)).actor()).isEqualTo(ANN);
    }

    @Test
    void withoutOwnDomains_nothingIsSaid() {
        weeksWith(REAL);
        mail(30, FAKE, ANN, "Invoice");
        Detector<?> blind = new LookalikePartnerDomain(Look.NOTHING_KNOWN, Knowledge.shipped());
        assertThat(Look.with(blind, acts.toArray(Activity[]::new))).isEmpty();
    }

    @Test
    void memoryIsBounded_andKeepsThoseWithWhomMailWentBothWays() {
        weeksWith(REAL);
        for (int i = 0; i < 20_000; i++) {
            mail(20, "news@sender-" + i + "x.example", ANN, "News");
        }
        mail(30, FAKE, ANN, "Invoice");
        assertThat(look(LookalikePartnerDomain::new)).hasSize(1);
        var memory = Correspondents.NONE;
        var detector = new LookalikePartnerDomain(Look.ORGANISATIONS, Knowledge.shipped());
        for (Activity act : acts) {
            memory = detector.see(memory, act).memory();
        }
        assertThat(memory.shelves().stream().mapToInt(java.util.Map::size).sum())
                .isLessThanOrEqualTo(4096);
    }

    @Test
    void aSeriesToColleagues_isABurst_howeverManySourcesTellIt() {
        habitOf(10, 1);
        for (int i = 0; i < 25; i++) {
            Instant at = START.plus(Duration.ofDays(20)).plusSeconds(10L * i);
            var message = new Message("<burst-" + i + "@example.com>", "Document " + i + " for you", "");
            acts.add(Acts.by(ANN).at(at).session("s").sends(ANN, Activity.MessageSent.SentAs.OWNER, message));
            acts.add(traced(at.plusSeconds(1), ANN, "p" + i + "@example.com", message, Delivery.DELIVERED));
        }
        Finding finding = only(look(InternalBurst::new));
        assertThat(finding.numbers()).containsEntry("messages", 25.0).containsEntry("recipients", 25.0);
        assertThat(finding.account()).isEqualTo(ANN);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.SESSION, "s"));
        assertThat(finding.sentence())
                .startsWith(
                        "ann@example.com sent 25 messages like \"Document 0 for you\" to 25 recipients within 4 minutes")
                .endsWith("on 10 other days it sent at most 1 message alike.");
    }

    @Test
    void aCircular_isDailyLife() {
        habitOf(10, 1);
        circular(20, 400);
        assertThat(look(InternalBurst::new)).isEmpty();
    }

    @Test
    void whoMailsInSeries_doesSoAgain() {
        series(5);
        assertThat(look(InternalBurst::new)).hasSize(1);
        series(20);
        assertThat(look(InternalBurst::new)).as("only the first").hasSize(1);
    }

    @Test
    void aLongBurst_isOneFinding() {
        for (int i = 0; i < 120; i++) {
            Instant at = START.plusSeconds(20L * i);
            var message = new Message("<long-" + i + "@example.com>", "Please review", "");
            acts.add(traced(at, ANN, "p" + i + "@example.com", message, Delivery.DELIVERED));
        }
        Finding finding = only(look(InternalBurst::new));
        assertThat(finding.time()).isEqualTo(START);
        assertThat(finding.numbers()).containsEntry("messages", 31.0); // of its fullest ten minutes
    }

    @Test
    void whoWroteACircularBefore_mayStillBeMisused() {
        habitOf(10, 1);
        circular(5, 60);
        series(20);
        assertThat(look(InternalBurst::new)).hasSize(1);
    }

    @Test
    void answersSeriesOutsideAndSlowOnes_areSilent() {
        habitOf(10, 1);
        for (int i = 0; i < 40; i++) {
            Instant day = START.plus(Duration.ofDays(20));
            String id = "<" + i + "@example.com>";
            acts.add(traced(
                    day.plusSeconds(i),
                    ANN,
                    "p" + i + "@example.com",
                    new Message(id + "a", "Re: Registration", ""),
                    Delivery.DELIVERED));
            acts.add(traced(
                    day.plusSeconds(7200 + i),
                    ANN,
                    "c" + i + "@customer.example",
                    new Message(id + "b", "Your invoice " + i, ""),
                    Delivery.DELIVERED));
            acts.add(traced(
                    day.plusSeconds(20_000 + 60L * i),
                    ANN,
                    "p" + i + "@example.com",
                    new Message(id + "c", "Lunch", ""),
                    Delivery.DELIVERED));
            acts.add(traced(
                    day.plusSeconds(60_000 + i),
                    ANN,
                    "p" + i + "@example.com",
                    new Message(id + "d", "", ""),
                    Delivery.DELIVERED));
        }
        assertThat(look(InternalBurst::new)).isEmpty();
    }

    @Test
    void mailFromOutsideUnderAnOwnName_isNobodysBurst() {
        for (int i = 0; i < 40; i++) {
            Instant at = START.plusSeconds(i);
            var message = new Message("<x" + i + "@example.net>", "Voicemail", "");
            acts.add(new MessageTraced(
                    traced(at, ANN, "p" + i + "@example.com", message, Delivery.DELIVERED)
                            .context(),
                    ANN,
                    new Account("p" + i + "@example.com", Account.Kind.UNKNOWN),
                    message,
                    Delivery.DELIVERED,
                    MessageTraced.Direction.INBOUND,
                    0,
                    ""));
        }
        assertThat(look(InternalBurst::new)).isEmpty();
    }

    private void series(int day) {
        for (int i = 0; i < 25; i++) {
            Instant at = START.plus(Duration.ofDays(day)).plusSeconds(i);
            var message = new Message("<series-" + day + "-" + i + "@example.com>", "Your shifts", "");
            acts.add(traced(at, ANN, "p" + i + "@example.com", message, Delivery.DELIVERED));
        }
    }

    private void circular(int day, int people) {
        var message = new Message("<circular-" + day + "@example.com>", "Please review", "");
        for (int i = 0; i < people; i++) {
            acts.add(traced(
                    START.plus(Duration.ofDays(day)), ANN, "p" + i + "@example.com", message, Delivery.DELIVERED));
        }
    }

    private void habitOf(int days, int aDay) {
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < aDay; i++) {
                mail(day, ANN, "bob@example.com", "Word " + day);
            }
        }
    }

    /** Mail both ways on three days each, over two weeks and a half. */
    private void weeksWith(String address) {
        for (int day = 0; day <= 16; day += 8) {
            mail(day, address, ANN, "Talk");
            mail(day, ANN, address, "Re: Talk");
        }
    }

    private void mail(int day, String from, String to, String subject) {
        traced(day, from, to, subject, Delivery.DELIVERED);
    }

    private void traced(int day, String from, String to, String subject, Delivery delivery) {
        var message = new Message("<" + acts.size() + "@example.com>", subject, "");
        acts.add(traced(START.plus(Duration.ofDays(day)), from, to, message, delivery));
    }

    private static MessageTraced traced(Instant time, String from, String to, Message message, Delivery delivery) {
        MessageTraced plain = Acts.by(ANN).at(time).traces(from, to, delivery);
        return new MessageTraced(plain.context(), from, plain.recipient(), message, delivery, plain.direction(), 0, "");
    }

    private List<Finding> look(BiFunction<Organisations, Knowledge, Detector<?>> detector) {
        return Look.of(detector, acts.toArray(Activity[]::new));
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
