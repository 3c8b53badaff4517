package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions over time: for each account a lane for the intruder, one for the owner and, where needed, one for unclear hands. */
final class HandsPicture {
    private static final double LEFT = 210;
    private static final double RIGHT = Pictures.WIDTH - 14;
    private static final double TOP = 44;
    private static final double HEAD = 23;
    private static final double ROW = HandsShapes.ROW;
    private static final double FOOT = 8;
    private static final int MOST_ACCOUNTS = 8;

    private static final int LONGEST_NAME = 22;

    private final Page page;
    private final Html html;
    private final DayAxis axis;
    private final NearSessions drawn;
    private final HandMarks marks;
    private final Map<String, List<Lane>> accounts = new LinkedHashMap<>();

    private HandsPicture(Page page, Incident incident, NearSessions drawn) {
        this.page = page;
        this.html = page.html();
        this.drawn = drawn;
        this.marks = HandMarks.of(page.input(), incident, drawn.span());
        this.axis = DayAxis.over(drawn.days(marks), LEFT, RIGHT - LEFT);
        drawn.byAccount().forEach((account, sessions) -> accounts.put(account, lanes(sessions)));
    }

    /** Draws the sessions of an incident's accounts; returns false where no time is known of any. */
    static boolean write(Page page, Incident incident, List<Session> sessions, int number) {
        Optional<NearSessions> near = NearSessions.of(incident, sessions);
        near.ifPresent(each -> {
            var picture = new HandsPicture(page, incident, each.most(MOST_ACCOUNTS));
            picture.write(number);
            picture.leftOut(
                    sessions.size(),
                    each.byAccount().size(),
                    incident.accounts().size());
        });
        return near.isPresent();
    }

    private List<Lane> lanes(List<Session> sessions) {
        var telling = new Lane.Telling(this::name, this::hover);
        return Stream.of(Side.INTRUDER, Side.OWNER, Side.UNKNOWN)
                .filter(side -> side != Side.UNKNOWN || count(sessions, side) > 0)
                .map(side -> Lane.of(
                        side,
                        sessions.stream().filter(each -> each.label() == side).toList(),
                        axis,
                        drawn.span(),
                        RIGHT,
                        telling))
                .toList();
    }

    private static long count(List<Session> sessions, Side side) {
        return sessions.stream().filter(each -> each.label() == side).count();
    }

    /** Who runs the network, or the address. */
    private String name(Session session) {
        if (session.addresses().isEmpty()) {
            return "";
        }
        String address = session.addresses().getFirst();
        String network = page.input().networks().getOrDefault(address, "");
        String shown = network.isEmpty() ? address : network.split(",", 2)[0];
        return Pictures.shortened(shown, LONGEST_NAME)
                + (session.addresses().size() == 1
                        ? ""
                        : " +" + (session.addresses().size() - 1));
    }

    private String hover(Session session) {
        var said = new ArrayList<String>();
        said.add(Words.moment(session.from()) + " to " + Words.moment(session.to()));
        said.add(SessionTable.hand(session.label()) + SessionTable.chance(session));
        session.addresses().stream().limit(3).forEach(each -> said.add(page.addressInWords(each)));
        session.clients().stream().limit(3).forEach(said::add);
        said.add(Words.count(session.records(), "record", "records"));
        return String.join(", ", said);
    }

    private void write(int number) {
        double height =
                accounts.values().stream().mapToDouble(HandsPicture::height).sum();
        var title = new Pictures.Title(HandsSection.TITLE, caption(), describe());
        Pictures.frame(page, "hands-" + number, title, TOP + height + 4, () -> {
            axis.draw(html, TOP, TOP + height);
            double y = TOP;
            for (var account : accounts.entrySet()) {
                account(account.getKey(), account.getValue(), y);
                y += height(account.getValue());
            }
        });
    }

    private String caption() {
        String legend = marks.legend(accounts.keySet());
        boolean merged = accounts.values().stream().flatMap(Collection::stream).anyMatch(Lane::merged);
        return "For each account what the intruder did stands above what its owner did"
                + (anyUnclear() ? ", and below both what cannot be told" : "")
                + ". A bar is a session from its first to its last act, a diamond or dot a short one, and where there"
                + " is room stands who runs the network it came from. Days without sessions are left out."
                + (merged
                        ? " Where a lane has more than " + Lane.MOST_BARS
                                + " sessions, a bar stands for all of a column and"
                                + " the number in it says how many they are."
                        : "")
                + (legend.isEmpty() ? "" : " The letters: " + legend + ".");
    }

    private boolean anyUnclear() {
        return accounts.values().stream().flatMap(Collection::stream).anyMatch(each -> each.side() == Side.UNKNOWN);
    }

    private String describe() {
        var said = new ArrayList<String>();
        drawn.byAccount().forEach((account, sessions) -> said.add(account + ": " + described(sessions)));
        return String.join(" ", said);
    }

    private static String described(List<Session> sessions) {
        List<Session> his =
                sessions.stream().filter(each -> each.label() == Side.INTRUDER).toList();
        return Words.count(his.size(), "session", "sessions") + " of the intruder"
                + (his.isEmpty()
                        ? ""
                        : ", the first from " + Words.moment(his.getFirst().from()) + ", the last from "
                                + Words.moment(his.getLast().from()))
                + "; " + Words.count(count(sessions, Side.OWNER)) + " of the owner; "
                + Words.count(count(sessions, Side.UNKNOWN)) + " unclear.";
    }

    private static double height(List<Lane> lanes) {
        return HEAD + FOOT + lanes.stream().mapToDouble(HandsPicture::height).sum();
    }

    private static double height(Lane lane) {
        return Math.max(1, lane.rows().size()) * ROW + 3;
    }

    private void account(String account, List<Lane> lanes, double top) {
        html.empty("line.rule", at("x1", 0), at("x2", Pictures.WIDTH), at("y1", top), at("y2", top));
        Pictures.text(html, "name", 0, top + 17, Pictures.shortened(account, 25));
        double y = top + HEAD;
        marks.draw(html, account, axis, top + 5, top + height(lanes) - FOOT, RIGHT);
        for (Lane lane : lanes) {
            lane(lane, y);
            y += height(lane);
        }
    }

    private void lane(Lane lane, double top) {
        var place = List.of(at("x", LEFT - 8), at("y", top + ROW / 2 + 4), at("text-anchor", "end"));
        html.line("text.sub", place, SessionTable.hand(lane.side()));
        double middle = top + ROW / 2;
        for (List<Lane.Bar> row : lane.rows()) {
            for (Lane.Bar bar : row) {
                if (lane.merged()) {
                    HandsShapes.column(html, lane.side(), bar, middle);
                } else {
                    HandsShapes.bar(html, lane.side(), bar, middle);
                }
            }
            middle += ROW;
        }
    }

    /** Says what is not in the picture. */
    private void leftOut(int sessions, int accountsNear, int accountsOfAll) {
        long shown = drawn.byAccount().values().stream().mapToLong(List::size).sum();
        var said = new ArrayList<String>();
        said.add("The picture shows " + drawn.span().words() + ".");
        if (sessions > shown) {
            said.add(Words.count(sessions - shown, "session", "sessions")
                    + " of these accounts are not in it; all are in sessions.json.");
        }
        if (accountsNear > accounts.size()) {
            said.add(Words.count(accountsNear - accounts.size(), "more account", "more accounts")
                    + " with sessions in this time are not drawn.");
        }
        if (accountsOfAll > accountsNear) {
            said.add("Of " + Words.count(accountsOfAll - accountsNear, "account", "accounts")
                    + " there is no session in this time.");
        }
        html.line("p.note", String.join(" ", said));
    }
}
