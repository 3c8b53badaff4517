package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HandsSectionTest {
    private static final String PICTURE = "svg[aria-labelledby^=hands-1]";
    private static final Instant START = SampleCase.at(2, "08:00");

    @Test
    void picture_hasALaneForEachHand_andOneForUnclearHandsOnlyWhereThereAreAny() throws IOException {
        Element picture = picture(SampleCase.input());
        assertThat(picture.select("text.sub").eachText().stream().filter(HandsSectionTest::isHand))
                .containsExactly("intruder", "owner", "unclear", "intruder", "owner", "intruder", "owner");
        assertThat(picture.select("rect.session.intruder")).hasSize(6);
        assertThat(picture.select("polygon.intruder")).hasSize(4);
        assertThat(picture.select("polygon.unknown")).hasSize(1);
        assertThat(picture.select("text.sub").eachText())
                .contains("Example Virtual", "Example Cloud", "Example Compute", "203.0.113.5");
        assertThat(picture.select("text.deed").eachText()).containsExactly("R2", "R2", "R2", "M2");
    }

    @Test
    void picture_saysInWordsWhatItShows_andWhatIsLeftOut() throws IOException {
        var page = Jsoup.parse(ReportTest.render(SampleCase.input()));
        assertThat(page.select(PICTURE).select("desc").text())
                .contains("anna.lind@example.org: 3 sessions of the intruder, the first from 2021-06-01 09:12");
        assertThat(page.select("#incident-1 p.note").eachText())
                .contains(
                        "The picture shows 29 May 2021 to 12 June 2021. 3 sessions of these accounts are not in it; all"
                                + " are in sessions.json.");
    }

    @Test
    void bar_isLongerTheLongerTheSession() throws IOException {
        var hour = session("s-1", SampleCase.ANNA, Side.INTRUDER, START, Duration.ofHours(8));
        var days = session("s-2", SampleCase.BEN, Side.INTRUDER, START, Duration.ofDays(2));
        var bars = picture(sample(List.of(hour, days))).select("rect.session.intruder");
        assertThat(bars).hasSize(2);
        assertThat(width(bars.get(1)) / width(bars.get(0))).isBetween(5.5, 6.5);
    }

    @Test
    void thousandsOfSessions_areMergedByColumn() throws IOException {
        var sessions = new ArrayList<Session>();
        for (int number = 0; number < 4_000; number++) {
            Side side = number % 3 == 0 ? Side.INTRUDER : Side.OWNER;
            Instant from = START.plus(Duration.ofMinutes(10L * number));
            sessions.add(session("s-" + number, SampleCase.ANNA, side, from, Duration.ofMinutes(5)));
        }
        Element picture = picture(sample(sessions));
        assertThat(picture.select("rect, polygon, circle, text, g").size()).isLessThan(400);
        assertThat(picture.select("text.in.intruder").eachText()).hasSize(15).contains("80", "96", "6");
        assertThat(picture.select("desc").text()).contains("1\u202f334 sessions of the intruder");
        assertThat(picture.select("g > title").eachText())
                .anyMatch(hover -> hover.startsWith("96") && hover.endsWith("4 Jun to 5 Jun"));
        assertThat(Jsoup.parse(ReportTest.render(sample(sessions)))
                        .select("#incident-1 p.note")
                        .eachText())
                .contains("15 of 1\u202f334 of these sessions shown; all are in sessions.json.");
    }

    @Test
    void accounts_areEightAtMost_andTheRestIsCounted() throws IOException {
        var sessions = new ArrayList<Session>();
        for (int number = 0; number < 11; number++) {
            sessions.add(
                    session("s-" + number, "a" + number + "@example.org", Side.INTRUDER, START, Duration.ofHours(1)));
        }
        var page = Jsoup.parse(ReportTest.render(sample(sessions)));
        assertThat(page.select(PICTURE).select("text.name")).hasSize(8);
        assertThat(page.select("#incident-1 p.note").eachText())
                .anyMatch(note -> note.endsWith("more accounts with sessions in this time are not drawn."));
    }

    @Test
    void table_tellsWhyAndWhoDecided_andKeepsRoomForUnclearSessions() throws IOException {
        assertThat(rows(SampleCase.input())).hasSize(11);
        assertThat(rows(SampleCase.input()).get(9))
                .contains("s-carla-9", "Decided: intruder, by M. Examiner on 2021-06-20: ", SampleSessions.WHY)
                .doesNotContain("before anything is known", "decided by");
        assertThat(rows(SampleCase.input()).get(10))
                .contains(
                        "unclear (intruder 0.43)",
                        "For the intruder: it lies in the time",
                        "For the owner: the account was at");

        var sessions = new ArrayList<Session>();
        for (int number = 0; number < 40; number++) {
            Side side = number < 30 ? Side.INTRUDER : Side.UNKNOWN;
            sessions.add(session("s-" + number, SampleCase.ANNA, side, START, Duration.ofHours(1)));
        }
        List<String> rows = rows(sample(sessions));
        assertThat(rows).hasSize(15);
        assertThat(rows.stream().filter(row -> row.contains("unclear"))).hasSize(5);
    }

    @Test
    void everySessionOfTheAccountsIsCounted_andTheCommandToDecideStandsThere() throws IOException {
        var sessions = List.of(
                session("s-his", SampleCase.ANNA, Side.INTRUDER, START, Duration.ofHours(1)),
                session("s-own", SampleCase.ANNA, Side.OWNER, START, Duration.ofHours(1)),
                session("s-late", SampleCase.ANNA, Side.UNKNOWN, START.plus(Duration.ofDays(90)), Duration.ofHours(1)),
                session("s-strangers", "zoe@elsewhere.example", Side.INTRUDER, START, Duration.ofHours(1)));
        var page = Jsoup.parse(ReportTest.render(sample(sessions)));
        assertThat(page.select("#incident-1 p").eachText())
                .contains(
                        "Of the 3 sessions in these accounts 1 is the owner's own, 1 is the intruder's and none are unclear."
                                + " Not counted in this: 1 that is not plainly the owner's, but outside the time of this incident"
                                + " and in none of its findings.");
        assertThat(page.select("#incident-1 pre").eachText())
                .contains("becquerel session label CASE SESSION owner|intruder --why TEXT");
    }

    @Test
    void sectionIsAbsent_whenNoSessionsAreKnown() throws IOException {
        assertThat(Jsoup.parse(ReportTest.render(sample(List.of()))).select("#hands-1"))
                .isEmpty();
    }

    private static boolean isHand(String text) {
        return List.of("intruder", "owner", "unclear").contains(text);
    }

    private static double width(Element bar) {
        return Double.parseDouble(bar.attr("width"));
    }

    private static List<String> rows(ReportInput input) throws IOException {
        return Jsoup.parse(ReportTest.render(input))
                .select("#incident-1 table.hands tbody tr")
                .eachText();
    }

    private static Element picture(ReportInput input) throws IOException {
        return Jsoup.parse(ReportTest.render(input)).select(PICTURE).getFirst();
    }

    private static Session session(String id, String account, Side label, Instant from, Duration length) {
        return new Session(
                id,
                SampleCase.TENANT,
                account,
                label,
                label == Side.INTRUDER ? 0.9 : label == Side.OWNER ? 0.1 : 0.4,
                List.of(),
                from,
                from.plus(length),
                List.of(SampleCase.CHECK),
                List.of("Outlook"),
                List.of(),
                3,
                Optional.empty());
    }

    /** The sample with these sessions; the incident is about their accounts at example.org and names those near its time. */
    private static ReportInput sample(List<Session> sessions) {
        var input = SampleCase.input();
        var c = input.conclusion();
        Incident i = c.incidents().getFirst();
        var accounts = sessions.stream()
                .map(Session::account)
                .filter(each -> each.endsWith("@example.org"))
                .distinct()
                .toList();
        var named = sessions.stream()
                .filter(each -> each.label() != Side.OWNER)
                .filter(each -> each.from().isBefore(START.plus(Duration.ofDays(60))))
                .map(Session::id)
                .toList();
        var about = new Incident(
                i.id(),
                i.title(),
                i.tenant(),
                accounts,
                i.confidence(),
                i.terms(),
                i.severity(),
                i.lossRisk(),
                i.firstSeen(),
                i.lastSeen(),
                i.stages(),
                i.findings(),
                named,
                i.story(),
                i.sent(),
                i.open(),
                i.exposure(),
                i.beginning(),
                i.outcome(),
                i.blastRadius(),
                i.related());
        return ReportTest.with(
                input,
                new Conclusion(
                        c.findings(),
                        List.of(about),
                        c.verdicts(),
                        sessions,
                        c.sightings(),
                        c.requests(),
                        c.unseen(),
                        c.limits()));
    }
}
