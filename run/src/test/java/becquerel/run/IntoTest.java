package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.run.settings.Before;
import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.Settings;
import becquerel.run.store.CaseFolder;
import becquerel.run.store.CaseProblem;
import becquerel.run.store.Hunt;
import becquerel.run.view.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that grows becomes what it would be if all evidence had been there at once. */
class IntoTest {
    private static final String ALWAYS = "2026-01-01";
    private static final String NEVER = "2027-01-01";

    @TempDir
    Path room;

    @Test
    void isAsIfAllHadBeenThere_whenADayComesAfterTheOthers() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-21"), "weeks");
        write(logs.between("2026-03-21", "2026-03-22"), "saturday");
        write(logs.between("2026-03-22", NEVER), "sunday");

        investigate("weeks");
        assertThat(note(grow("saturday"))).contains("judged again from 2026-03-20T00:00:00Z");
        assertThat(note(grow("sunday"))).contains("2 new files", "judged again from 2026-03-21T00:00:00Z");
        assertThatIsAsOne("weeks", "saturday", "sunday");
    }

    @Test
    void isJudgedFromTheStart_whenTheRulesAreOthers() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22"), "weeks");
        write(logs.between("2026-03-22", NEVER), "sunday");
        investigate("weeks");
        RulesInUse shipped = RulesInUse.shipped();
        var others = new RulesInUse(
                shipped.activities(), shipped.natives(), List.of(), shipped.own(), 0, List.of(), "others");
        assertThat(note(grow(others, "sunday"))).contains("all activities were judged again");
    }

    @Test
    void isAsIfAllHadBeenThere_whenTheAttackWasUnderWay() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22T11:53"), "first");
        write(logs.between("2026-03-22T11:50", NEVER), "second"); // three minutes are in both
        investigate("first");
        assertThat(note(grow("second"))).contains("judged again from 2026-03-22T00:00:00Z");
        assertThatIsAsOne("first", "second");
    }

    @Test
    void judgesAgainFromTheLastHour_whenEvidenceGoesOnWhereItEnded() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22T12:01:15"), "first");
        write(logs.between("2026-03-22T12:01:15", NEVER), "second");
        investigate("first");
        assertThat(note(grow("second"))).contains("judged again from 2026-03-22T12:00:00Z");
        assertThatIsAsOne("first", "second");
    }

    @Test
    void isAsIfAllHadBeenThere_whenOneLogComesAfterTheOther() throws Exception {
        var logs = TwoLogs.sprayed();
        logs.auditLog(room.resolve("audit/audit.jsonl"));
        logs.signInLog(room.resolve("entra/signins.json"));
        investigate("audit");
        assertThat(note(grow("entra"))).contains("all activities were judged again");
        assertThatIsAsOne("audit", "entra");
    }

    @Test
    void isAsIfAllHadBeenThere_inTheCampaign() throws Exception {
        Path evidence = Cases.SCENARIOS.resolve("campaign-2021/evidence");
        take(
                evidence,
                "one",
                path -> !path.contains("trace") && !path.contains("Interactive") && !path.contains("8-june"));
        take(evidence, "two", path -> path.contains("8-june") || path.contains("InteractiveSign"));
        take(evidence, "three", path -> path.contains("trace") || path.contains("Interactive-"));
        investigate("one");
        grow("two");
        grow("three");
        assertThatIsAsOne("one", "two", "three");
    }

    @Test
    void isAsIfAllHadBeenThere_whenRecordsComeLate() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-16"), "first");
        write(logs.between("2026-03-18", NEVER), "second");
        write(logs.between("2026-03-16", "2026-03-18"), "late");
        investigate("first");
        grow("second");
        assertThat(note(grow("late"))).contains("judged again from 2026-03-15T00:00:00Z");
        write(logs.between("2026-03-17", "2026-03-18"), "again");
        grow("again");
        assertThatIsAsOne("first", "second", "late", "again");
    }

    @Test
    void readsNoFileTwice() throws Exception {
        write(TwoLogs.sprayed(), "all");
        investigate("all");
        var before = new TreeMap<>(Cases.results(place()));
        assertThat(note(grow("all"))).startsWith("added      no new file");
        var after = new TreeMap<>(Cases.results(place()));
        assertThat(after.remove("ledger.json")).contains("the same file was given again");
        before.remove("ledger.json");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void tellsFilesOfOnePathApart() throws Exception {
        var logs = TwoLogs.sprayed();
        logs.between(ALWAYS, "2026-03-10").auditLog(room.resolve("first/audit.jsonl"));
        logs.between("2026-03-10", NEVER).auditLog(room.resolve("second/audit.jsonl"));
        investigate("first");
        grow("second");
        assertThat(Cases.json(place().resolve("ledger.json")).findValuesAsString("path"))
                .contains("audit.jsonl", "audit.jsonl (2)");
    }

    @Test
    void keepsTheBytesOfCitedRecords_whenTheirEvidenceIsGone() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22T11:50:03"), "first"); // too few tries to be told
        write(logs.between("2026-03-22T11:50:03", NEVER), "second");
        investigate("first");
        Path cited = room.resolve("first");
        for (String name : List.of("audit-first.jsonl", "signins-first.json")) {
            Files.move(cited.resolve(name), room.resolve(name));
        }
        Pipeline.Case grown = grow("second");
        Path index = place().resolve("raw/index.csv");
        assertThat(note(grown)).contains("cited records are not in raw/");
        assertThat(Files.readAllLines(index)).anyMatch(row -> row.matches("audit-first.jsonl,\\w+,\\d+,,,"));

        for (String name : List.of("audit-first.jsonl", "signins-first.json")) {
            Files.move(room.resolve(name), cited.resolve(name));
        }
        assertThat(note(grow("first"))).doesNotContain("not in raw/");
        assertThat(Files.readAllLines(index)).noneMatch(row -> row.endsWith(",,,"));
    }

    @Test
    void readsArchivesAgain_whereARecordOfOneIsCitedForTheFirstTime() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22T11:50:03"), "first");
        write(logs.between("2026-03-22T11:50:03", NEVER), "second");
        Path zip = room.resolve("first.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("audit-first.jsonl", "signins-first.json")) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(room.resolve("first").resolve(name), out);
                out.closeEntry();
            }
        }
        investigate("first.zip");
        assertThat(note(grow("second"))).doesNotContain("not in raw/");
        assertThatIsAsOne("first.zip", "second");
    }

    @Test
    void leavesTheCaseAsItWas_whenTheRunIsStopped() throws Exception {
        var logs = TwoLogs.sprayed();
        write(logs.between(ALWAYS, "2026-03-22T11:53"), "first");
        write(logs.between("2026-03-22T11:50", NEVER), "second");
        investigate("first");
        for (String step : List.of("judging", "joining", "writing")) {
            Map<String, String> before = bytes(place());
            assertThatThrownBy(() -> grow(RulesInUse.shipped(), stoppingAt(step), "second"))
                    .hasMessage(step);
            assertThat(bytes(place())).as(step).isEqualTo(before);
            assertThat(room).isDirectoryNotContaining("glob:**unfinished");
        }
        grow("second");
        assertThatIsAsOne("first", "second");
    }

    /** What everything in the folder holds, by name. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private static Progress stoppingAt(String step) {
        var screen = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void print(@Nullable String text) {
                if (String.valueOf(text).endsWith(step)) {
                    throw new IllegalStateException(step);
                }
            }
        };
        return new Progress(screen, true, InstantSource.system());
    }

    @Test
    void saysWhatToDo_whenTheStateIsDamaged() throws Exception {
        write(TwoLogs.sprayed(), "all");
        investigate("all");
        Path kept = place().resolve("state/kept");
        byte[] bytes = Files.readAllBytes(kept);
        Files.write(kept, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> grow("all"))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("state")
                .hasMessageContaining("--replace");
        assertThat(place().resolve("report.html")).exists();
    }

    private void take(Path evidence, String to, Predicate<String> which) throws IOException {
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = evidence.relativize(file).toString();
                if (which.test(name)) {
                    Path target = room.resolve(to).resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private void write(TwoLogs logs, String day) throws IOException {
        logs.auditLog(room.resolve(day).resolve("audit-" + day + ".jsonl"));
        logs.signInLog(room.resolve(day).resolve("signins-" + day + ".json"));
    }

    private static String note(Pipeline.Case grown) {
        return String.join(" ", grown.notes());
    }

    private Path place() {
        return room.resolve("case");
    }

    private void investigate(String... evidence) {
        Cases.investigate(place(), 2, paths(evidence));
    }

    private Path[] paths(String... evidence) {
        return Stream.of(evidence).map(room::resolve).toArray(Path[]::new);
    }

    private Pipeline.Case grow(String... evidence) throws IOException {
        return grow(RulesInUse.shipped(), evidence);
    }

    private Pipeline.Case grow(RulesInUse rules, String... evidence) throws IOException {
        return grow(rules, new Progress(System.err, false, InstantSource.system()), evidence);
    }

    private Pipeline.Case grow(RulesInUse rules, Progress progress, String... evidence) throws IOException {
        var settings = new Settings(
                List.of(paths(evidence)),
                place(),
                OrganisationFile.NONE,
                OwnTables.NONE,
                rules,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                2,
                new Settings.About("", ""),
                Optional.of(Before.read(place().resolve(CaseFolder.STATE))),
                List.of());
        return new Pipeline(settings, List.of(), progress).run();
    }

    private void assertThatIsAsOne(String... evidence) throws IOException, SQLException {
        Path whole = room.resolve("whole");
        Cases.investigate(whole, 1, paths(evidence));
        assertThat(Cases.results(place())).isEqualTo(Cases.results(whole));
        for (String table : List.of("activities", "findings", "networks")) {
            assertThat(rows(place(), table)).as(table).isEqualTo(rows(whole, table));
        }
    }

    private static List<List<Object>> rows(Path place, String table) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        new Hunt(place, Duration.ofMinutes(1)).ask("SELECT * FROM " + table + " ORDER BY ALL", names -> {}, row -> {
            row.replaceAll(String::valueOf);
            rows.add(row);
        });
        return rows;
    }
}
