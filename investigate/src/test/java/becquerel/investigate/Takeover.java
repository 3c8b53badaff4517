package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Part;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Entity;
import becquerel.detect.Stage;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.ArrayList;
import java.util.List;

/** A small takeover as it happens: six accounts guessed at, one entered, a rule, a made account, a message. */
final class Takeover {
    static final String ANNA = "anna@example.com";
    static final String BEN = "ben@example.com";
    static final String CARA = "cara@example.com";
    static final String MADE = "helpdesk@example.com";
    static final List<String> TRIED =
            List.of(ANNA, BEN, "dan@example.com", "eve@example.com", "finn@example.com", "gil@example.com");
    static final String OFFICE = "192.0.2.10";
    static final String FOREIGN = "203.0.113.66";
    static final String DROP = "collect@drop.example";

    private Takeover() {}

    static MailRule forward() {
        return ARule.named(".")
                .with(Part.SUBJECT, "invoice", "payment")
                .forwardsTo(DROP)
                .inbox();
    }

    static Acts intruder(String as) {
        return Acts.by(as).from(FOREIGN).agent("Mozilla/5.0 (X11; Ubuntu) Firefox/87.0");
    }

    static CaseFile happened() {
        var file = new CaseFile();
        for (String day : List.of("2024-02-20", "2024-02-26", "2024-03-01", "2024-03-05")) {
            for (String who : TRIED) {
                file.happened(Acts.by(who)
                        .at(day + "T07:30:00Z")
                        .from(OFFICE)
                        .agent("Outlook")
                        .signsIn());
            }
        }
        return file.found("spray", 0.9, Stage.S3, "T1110.003", spray())
                .found(
                        "rule-forward-external",
                        0.85,
                        Stage.S5,
                        "T1114.003",
                        draft -> draft.entity(Entity.Kind.DROP_ADDRESS, DROP),
                        intruder(ANNA).at("12:07").session("s-1").makesRule(forward()))
                .found(
                        "role-raised",
                        0.7,
                        Stage.S4,
                        "T1098.003",
                        Acts.by(ANNA).at("12:20").from("").givesRole(BEN, "Global Administrator"))
                .found(
                        "account-made",
                        0.6,
                        Stage.S4,
                        "T1136.003",
                        intruder(ANNA).at("12:22").changesAccount(MADE, Change.CREATED))
                .happened(
                        intruder(ANNA).at("12:25").session("s-1").sends("New bank details", "pay@partner.example"),
                        Acts.by(ANNA).at("13:10").from(OFFICE).agent("Outlook").sends("Lunch", BEN),
                        Acts.by(CARA).at("10:00").from("198.51.100.7").reads(CARA, Acts.message("Hello")));
    }

    /** Six tries on six accounts, then the one that gets in. */
    private static Activity[] spray() {
        var acts = new ArrayList<Activity>();
        for (int round = 0; round < 6; round++) {
            for (String who : TRIED) {
                acts.add(intruder(who).at("11:5%d".formatted(round)).signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
            }
        }
        acts.add(intruder(ANNA).at("12:01").signsIn());
        return acts.toArray(Activity[]::new);
    }
}
