package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import becquerel.collect.Act;
import becquerel.collect.Form;
import becquerel.collect.Native;
import becquerel.collect.ReadRecord;
import becquerel.run.order.Placed;
import becquerel.run.order.Ranks;
import becquerel.run.order.Stored;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActsTest {
    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
    private static final List<String> FILES = List.of("audit.csv", "signins.json", "more.json");
    private static final long SIGN_IN = 4711;

    @TempDir
    Path folder;

    private final List<ReadRecord> records = new ArrayList<>();
    private final List<Integer> files = new ArrayList<>();

    @Test
    void lowestRankSpeaks_andNamesTheOthersAsProofs() {
        record(0, 5, SIGN_IN, 2, signIn(NOON.plusSeconds(1), "", "session-1"));
        record(1, 9, SIGN_IN, 0, signIn(NOON, "192.0.2.7", ""));

        List<Told> told = told();
        assertThat(told).extracting(Told::actOf).containsExactly("", "signins.json:9");
        Activity speaks = told.getFirst().activity();
        assertThat(speaks.evidence().file()).isEqualTo("signins.json");
        assertThat(speaks.context().also()).containsExactly(new EvidenceRef("audit.csv", 5, "0-5"));
        assertThat(speaks.session()).as("only the other record knows it").isEqualTo("session-1");
    }

    @Test
    void speakingRecordWaitsForOthers_andOrderStays() {
        record(0, 1, SIGN_IN, 0, signIn(NOON, "", ""));
        record(1, 1, 0, 0, signIn(NOON.plusSeconds(1), "192.0.2.8", ""));
        record(1, 2, SIGN_IN, 1, signIn(NOON.plusSeconds(2), "192.0.2.7", ""));

        List<Told> told = told();
        assertThat(told).extracting(each -> each.activity().time()).isSorted();
        assertThat(told.getFirst().activity().origin().address()).isEqualTo("192.0.2.7");
        assertThat(told).extracting(Told::speaks).containsExactly(true, true, false);
    }

    @Test
    void isToldOnce_howeverFarApartTheRecordsAre() {
        record(0, 1, SIGN_IN, 0, signIn(NOON, "", ""));
        record(1, 1, SIGN_IN, 1, signIn(NOON.plusSeconds(7_200), "192.0.2.7", ""));

        List<Told> told = told();
        assertThat(told).extracting(Told::speaks).containsExactly(true, false);
        assertThat(told.getFirst().activity().context().also()).containsExactly(new EvidenceRef("signins.json", 1, ""));
        assertThat(told.getFirst().activity().origin().address()).isEmpty();
    }

    @Test
    void keepsWhatIsAnotherSortOfAct() {
        record(0, 1, SIGN_IN, 0, made("new@example.com"), role("new@example.com", "Owner"));
        record(1, 1, SIGN_IN, 1, role("new@example.com", "Owner"), role("new@example.com", "Reader"));

        assertThat(told())
                .extracting(each -> each.activity().getClass().getSimpleName() + each.actOf())
                .containsExactly("AccountChanged", "RoleAssigned", "RoleAssignedaudit.csv:1", "RoleAssigned");
    }

    @Test
    void keepsBoth_whenOneRecordSaysTheSameTwice() {
        record(0, 1, SIGN_IN, 0, role("a@example.com", "Owner"), role("a@example.com", "Owner"));
        record(1, 1, SIGN_IN, 1, role("a@example.com", "Owner"), role("a@example.com", "Owner"));

        assertThat(told().stream().filter(Told::speaks)).hasSize(2);
    }

    @Test
    void duplicatesDoNotCount() {
        record(0, 1, SIGN_IN, 0, signIn(NOON, "192.0.2.7", ""));
        record(1, 1, SIGN_IN, 1, signIn(NOON, "192.0.2.7", ""));
        var dropped = new BitSet();
        dropped.set(1);

        List<Told> told = told(new Duplicates.Decision(Map.of(0, dropped), List.of()), 0);
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.speaks()).isTrue();
            assertThat(each.activity().context().also()).isEmpty();
        });
    }

    @Test
    void citesOnlySome_whenVeryManyRecordsTellOneAct() {
        IntStream.rangeClosed(1, 40_000)
                .forEach(position -> record(0, position, SIGN_IN, 0, signIn(NOON, "192.0.2.7", "")));

        List<Told> told = told();
        assertThat(told).hasSize(40_000);
        assertThat(told.stream().filter(Told::speaks))
                .singleElement()
                .satisfies(each -> assertThat(each.activity().context().also()).hasSize(Gathering.PROOFS));
        assertThat(acts(IntStream.range(0, 40_000).boxed().toList())
                        .decide(none())
                        .problems(0, "audit.csv"))
                .hasSize(1);
    }

    @Test
    void decidesTheSame_whateverTheOrderOfReading() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            record(i % 3, i + 1, 1 + random.nextInt(900), random.nextInt(3), signIn(NOON.plusSeconds(i), "", ""));
        }
        assertThat(told(none(), 1)).isEqualTo(told(none(), 2)).isEqualTo(told());
    }

    @Test
    void decidesTheSame_whenSomeFilesComeLater() {
        Random random = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            record(i / 1_000, i + 1, 1 + random.nextInt(900), random.nextInt(3), signIn(NOON.plusSeconds(i), "", ""));
        }
        var tables = Kept.Tables.NONE;
        var dropped = new BitSet();
        for (int file = 0; file < FILES.size(); file++) {
            var newly = new HashSet<Duplicates.Copy>();
            if (file == 1) { // what comes is the better copy of some
                IntStream.range(0, 100)
                        .map(each -> each * 7 + 1)
                        .peek(dropped::set)
                        .forEach(position -> newly.add(new Duplicates.Copy(0, position)));
            }
            var decision = new Duplicates.Decision(Map.of(0, (BitSet) dropped.clone()), List.of());
            var grown = new Acts(folder, Ranks.NATURAL, tables);
            int now = file;
            IntStream.range(0, records.size())
                    .filter(each -> files.get(each) == now)
                    .forEach(each -> grown.add(now, records.get(each)));
            Speakers speakers = grown.decide(decision, newly);
            tables = new Kept.Tables(List.of(), grown.entries(), grown.chains(), List.of(), List.of());

            var atOnce = acts(IntStream.range(0, 1_000 * (file + 1)).boxed().toList());
            assertThat(chains(speakers, file)).isEqualTo(chains(atOnce.decide(decision), file));
        }
    }

    /** Of every record who speaks for it and who comes after it. */
    private static List<List<Integer>> chains(Speakers speakers, int lastFile) {
        return IntStream.range(0, 1_000 * (lastFile + 1))
                .mapToObj(each -> {
                    int entry = speakers.entry(each / 1_000, each + 1, 0);
                    return entry == Speakers.ALONE
                            ? List.<Integer>of()
                            : List.of(entry, speakers.speaker(entry), speakers.next(entry));
                })
                .toList();
    }

    private static Duplicates.Decision none() {
        return new Duplicates.Decision(Map.of(), List.of());
    }

    private List<Told> told() {
        return told(none(), 0);
    }

    /** Reads in an order of its own and hands on in that of time. */
    private List<Told> told(Duplicates.Decision duplicates, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, records.size()).boxed().toList());
        if (seed > 0) {
            Collections.shuffle(order, new Random(seed));
        }
        List<Told> told = new ArrayList<>();
        var gathering = new Gathering(
                acts(order).decide(duplicates), FILES, (file, activity) -> activity, (placed, each) -> told.add(each));
        int[] number = {0};
        IntStream.range(0, records.size())
                .boxed()
                .flatMap(this::stored)
                .filter(each -> !duplicates.drops(
                        each.file(), each.activity().evidence().position()))
                .sorted()
                .forEach(each -> gathering.take(new Placed(number[0]++, 0, 0, each)));
        gathering.end();
        return told;
    }

    private java.util.stream.Stream<Stored> stored(int number) {
        List<Activity> activities = records.get(number).activities();
        return IntStream.range(0, activities.size())
                .mapToObj(part -> new Stored(files.get(number), part, activities.get(part)));
    }

    private Acts acts(List<Integer> order) {
        var acts = new Acts(folder);
        order.forEach(each -> acts.add(files.get(each), records.get(each)));
        return acts;
    }

    private void record(int file, long position, long act, int rank, Activity... activities) {
        var ref = new EvidenceRef(FILES.get(file), position, file + "-" + position);
        files.add(file);
        records.add(new ReadRecord(
                ref,
                "",
                Form.FULL,
                position,
                0,
                new Act(act, rank),
                IntStream.range(0, activities.length)
                        .mapToObj(part -> cited(activities[part], ref))
                        .toList(),
                0,
                "",
                List.of(),
                List.of(),
                Native.NONE));
    }

    private static Activity cited(Activity activity, EvidenceRef ref) {
        Context context = activity.context();
        return activity.with(new Context(
                context.time(),
                context.tenant(),
                context.actor(),
                context.origin(),
                context.session(),
                context.operation(),
                context.outcome(),
                ref));
    }

    private static Activity signIn(Instant time, String address, String session) {
        Origin old = Origin.UNKNOWN;
        return new Activity.SignIn(
                new Context(
                        time,
                        "tenant",
                        Account.person("ann@example.com"),
                        new Origin(address, 0, old.userAgent(), old.client(), old.app()),
                        session,
                        "Sign-in",
                        Outcome.SUCCESS,
                        new EvidenceRef("", 0, "")),
                SignInVerdict.SUCCESS,
                "",
                "",
                "",
                "",
                "");
    }

    private static Activity made(String account) {
        return new Activity.AccountChanged(signIn(NOON, "", "").context(), Account.person(account), Change.CREATED);
    }

    private static Activity role(String member, String role) {
        return new Activity.RoleAssigned(signIn(NOON, "", "").context(), Account.person(member), role, Change.CREATED);
    }
}
