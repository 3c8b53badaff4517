package becquerel.simulate.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The audit log tells of every kind of event but mail flow, in every wrapper. */
class AuditLogTest {
    private final World world = new World(5, 10, 10);
    private final Person ann = world.people().get(1);
    private final Access desk = new Access(
            "192.0.2.7", new Client(Client.Kind.BROWSER, "Mozilla/5.0", "Windows10", "Chrome"), "5e55", "d0");
    private final Instant noon = world.from().plusSeconds(12 * 3600);
    private final Message mail =
            new Message("<a@x.example>", noon, "b@x.example", List.of(ann.account()), "Žádost \"1\"", 99, "", "a.pdf");

    @TempDir
    Path evidence;

    private Event.Context at(int minute) {
        return new Event.Context(noon.plusSeconds(minute * 60L), ann, Hand.OWNER, desk, Step.NONE);
    }

    private List<Event> everyKind() {
        InboxRule rule = InboxRule.forwarding("Účty", List.of("faktura"), "x@y.example");
        var events = new ArrayList<Event>();
        events.add(new Event.SignedIn(
                at(0), 0, Apps.OUTLOOK_WEB, Apps.EXCHANGE, Event.Factor.GIVEN, true, Event.Way.USUAL));
        events.add(new Event.SignedIn(
                at(1), 50126, Apps.OUTLOOK_WEB, Apps.EXCHANGE, Event.Factor.NONE, true, Event.Way.USUAL));
        for (Event.Change change : Event.Change.values()) {
            events.add(new Event.RuleChanged(at(2), ann, change, rule, false));
            events.add(new Event.RuleChanged(at(3), ann, change, rule, true));
        }
        events.add(new Event.Forwarding(at(4), ann, "x@y.example", true));
        events.add(new Event.Forwarding(at(5), ann, "", false));
        events.add(new Event.Opened(at(6), ann, "\\Inbox", List.of(mail)));
        events.add(new Event.Synchronised(at(7), ann, "\\Inbox", List.of(mail)));
        events.add(new Event.Sent(at(8), ann, mail, "SendAs"));
        for (Event.Removal removal : Event.Removal.values()) {
            events.add(new Event.Moved(at(9), ann, List.of(mail), "\\Inbox", "\\RSS Feeds", removal));
        }
        for (String right : List.of("FullAccess", "SendAs", "SendOnBehalf", "Reviewer")) {
            events.add(new Event.Delegated(at(10), ann, "z@x.example", right, true));
            events.add(new Event.Delegated(at(11), ann, "z@x.example", right, false));
        }
        events.add(new Event.Directory(
                at(12), "User registered security info", "UserManagement", ann.account(), "id", Map.of()));
        events.add(new Event.Consented(at(13), "app", "Äpp", "sp", "openid Mail.Read", false));
        events.add(new Event.FileUsed(at(14), "FileDownloaded", "Documents", "Plán.xlsx"));
        events.add(new Event.Searched(at(15), "účet"));
        events.add(new Event.Cmdlet(at(16), "Set-CASMailbox", ann.alias(), Map.of("ImapEnabled", "True", "A", "b")));
        events.add(new Event.Alert(at(17), "Unusual", "Low", "ThreatManagement"));
        return events;
    }

    private AccountDay day(List<Event> events) {
        return new AccountDay(ann, 0, world.date(0), world.chance(), events);
    }

    private AuditLog log(Container container) {
        return new AuditLog(
                world,
                List.of(new AuditExport(container, Split.WHOLE, Instant.EPOCH, Instant.MAX)),
                Faults.NONE,
                evidence);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfEventIsTold_inEveryWrapper(Container container) throws IOException {
        List<Event> events = everyKind();
        Page page;
        try (AuditLog log = log(container)) {
            page = log.tell(day(events));
            log.write(page);
        }
        for (int i = 0; i < events.size(); i++) {
            boolean logged = Provider.of(world).reads() || !reads(events.get(i));
            assertThat(page.ids(i).isEmpty()).as("%s", events.get(i)).isEqualTo(!logged);
        }
    }

    private static boolean reads(Event event) {
        return event instanceof Event.Opened || event instanceof Event.Synchronised;
    }

    @Test
    void everyRecordIsJson() throws IOException {
        try (AuditLog log = log(Container.MANAGEMENT_LINES)) {
            log.write(log.tell(day(everyKind())));
        }
        try (Stream<Path> files = Files.walk(evidence)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            for (String line : Files.readAllLines(file, UTF_8)) {
                try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                    while (parser.nextToken() != null) {
                        parser.getString();
                    }
                }
            }
        }
    }

    @Test
    void idsAreThoseOfTheSignInLog() {
        AccountDay day = day(everyKind());
        assertThat(log(Container.GRAPH).tell(day).ids(0))
                .isEqualTo(List.of(day.request(0).toString()));
        SignInLog signIns = SignInLog.of(world, evidence);
        assertThat(List.of(signIns.tell(day).ids(0), signIns.tell(day).ids(1)))
                .isSubsetOf(
                        List.of(),
                        List.of(day.request(0).toString()),
                        List.of(day.request(1).toString()));
    }

    @Test
    void mailFlowIsNotTold() {
        var passed = new Event.Passed(at(1), mail, ann.account(), "Delivered");
        assertThat(log(Container.GRAPH).tell(day(List.of(passed))).ids(0)).isEmpty();
    }

    @Test
    void nothingIsTold_whileTheServiceIsOut() {
        var out = new Faults(noon, noon.plusSeconds(61), 0, 0, 0, Instant.MAX);
        var log = new AuditLog(
                world,
                List.of(new AuditExport(Container.GRAPH, Split.WHOLE, Instant.EPOCH, Instant.MAX)),
                out,
                evidence);
        Page page = log.tell(day(everyKind()));
        assertThat(page.ids(0)).isEmpty();
        assertThat(page.ids(1)).isEmpty();
        assertThat(page.ids(2)).isNotEmpty();
    }
}
