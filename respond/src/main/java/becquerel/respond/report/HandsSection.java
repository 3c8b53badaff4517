package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.util.List;

/** Whose hand each session was: owner and intruder apart in one picture, the doubtful sessions one by one, and how to decide them. */
final class HandsSection {
    static final String TITLE = "Whose hand";

    private HandsSection() {}

    static void write(Page page, Incident incident, int number) {
        List<Session> sessions = page.input().conclusion().sessions().stream()
                .filter(each -> each.tenant().equals(incident.tenant())
                        && incident.accounts().contains(each.account()))
                .toList();
        if (sessions.isEmpty()) {
            return;
        }
        if (!HandsPicture.write(page, incident, sessions, number)) {
            page.html().line("h3#hands-" + number, TITLE);
        }
        List<Session> told = SessionTable.told(incident, sessions);
        counted(page, sessions, told);
        SessionTable.write(page, told);
        howToDecide(page);
    }

    private static void counted(Page page, List<Session> sessions, List<Session> told) {
        long owners = count(sessions, Side.OWNER);
        long his = count(told, Side.INTRUDER);
        long unclear = count(told, Side.UNKNOWN);
        long elsewhere = sessions.size() - owners - his - unclear;
        page.html()
                .line(
                        "p",
                        "Of the " + Words.count(sessions.size(), "session", "sessions") + " in these accounts "
                                + are(owners, "the owner's own") + ", " + are(his, "the intruder's") + " and "
                                + are(unclear, "unclear") + "."
                                + (elsewhere == 0
                                        ? ""
                                        : " Not counted in this: " + Words.count(elsewhere)
                                                + (elsewhere == 1 ? " that is" : " that are")
                                                + " not plainly the owner's, but outside the time of this"
                                                + " incident and in none of its findings."));
    }

    private static String are(long number, String what) {
        return (number == 0 ? "none" : Words.count(number)) + (number == 1 ? " is " : " are ") + what;
    }

    private static long count(List<Session> sessions, Side label) {
        return sessions.stream().filter(each -> each.label() == label).count();
    }

    private static void howToDecide(Page page) {
        page.html()
                .line(
                        "p",
                        "Whoever knows better, having asked the owner, decides a session; everything that follows from it is"
                                + " worked out anew. CASE is the folder of this report, SESSION an id from the table or from"
                                + " sessions.json.");
        page.html()
                .in(
                        "pre.ev",
                        at("tabindex", "0"),
                        () -> page.html().text("becquerel session label CASE SESSION owner|intruder --why TEXT"));
    }
}
