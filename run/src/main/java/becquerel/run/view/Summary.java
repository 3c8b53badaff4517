package becquerel.run.view;

import becquerel.activity.Context;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Ledger;
import becquerel.investigate.OpenItem;
import becquerel.investigate.PasswordResets;
import becquerel.investigate.StoryLine;
import becquerel.investigate.Verdict;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.ExposureClass;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code investigate} prints when it is done: the evidence, what it cannot show, the incidents, the report. */
public final class Summary {
    private static final int WIDTH = 100;
    private static final String UNKNOWN = "unknown";
    private static final int FILES = 12;
    private static final int PROBLEMS = 6;
    private static final int BLIND = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean colour;
    private final boolean quiet;

    public Summary(PrintStream out, boolean colour, boolean quiet) {
        this.out = out;
        this.colour = colour;
        this.quiet = quiet;
    }

    /** Prints everything; {@code folder} is where the case is, {@code notes} how it came about. */
    public void print(Ledger ledger, Conclusion conclusion, String folder, Duration took, List<String> notes) {
        if (!quiet) {
            evidence(ledger);
            problems(ledger);
            unseen(ledger, conclusion);
        }
        incidents(ledger, conclusion);
        verdicts(conclusion);
        knownPasswords(conclusion);
        if (!quiet) {
            notes.forEach(note -> out.println("  " + Terminal.safe(note)));
            report(conclusion, folder, took);
        }
    }

    private void evidence(Ledger ledger) {
        var table = new Table("Evidence", "records", "used", "same", "skipped", "from", "to");
        int widest = ledger.files().stream()
                .limit(FILES)
                .mapToInt(file -> file.path().length())
                .max()
                .orElse(1);
        int path = Math.min(widest, 26);
        ledger.files().stream()
                .limit(FILES)
                .forEach(file -> table.row(
                        String.format(Locale.ROOT, "%-" + path + "s", shortened(file.path(), path)) + "  " + kind(file),
                        counted(file, file.records()),
                        counted(file, file.activities()),
                        counted(file, file.duplicates()),
                        counted(file, file.skippedSum()),
                        day(file.from()),
                        day(file.to())));
        if (ledger.files().size() > FILES) {
            List<Ledger.Entry> rest =
                    ledger.files().subList(FILES, ledger.files().size());
            table.row(
                    rest.size() + " more files (all in the report)",
                    Figures.count(rest.stream().mapToLong(Ledger.Entry::records).sum()),
                    Figures.count(
                            rest.stream().mapToLong(Ledger.Entry::activities).sum()),
                    Figures.count(
                            rest.stream().mapToLong(Ledger.Entry::duplicates).sum()),
                    Figures.count(
                            rest.stream().mapToLong(Ledger.Entry::skippedSum).sum()),
                    "",
                    "");
        }
        out.println();
        table.lines().forEach(line -> out.println("  " + line));
        out.println();
    }

    /** The file's own name says most; what is too long loses its middle. */
    private static String shortened(String path, int width) {
        String safe = Terminal.safe(path);
        String name = safe.length() <= width ? safe : safe.substring(safe.lastIndexOf('/') + 1);
        if (name.length() <= width) {
            return name;
        }
        int end = width / 2;
        return name.substring(0, width - end - 1) + "…" + name.substring(name.length() - end);
    }

    private static String kind(Ledger.Entry file) {
        return file.kind().equals(UNKNOWN) ? "not evidence we can read" : Terminal.line(file.kind(), 24);
    }

    private static String counted(Ledger.Entry file, long number) {
        return file.kind().equals(UNKNOWN) ? "–" : Figures.count(number);
    }

    private static String day(Optional<Instant> time) {
        return time.map(DAY::format).orElse("–");
    }

    /** Files that are no evidence are in the table; here is only what a person can mend, each kind once for a file. */
    private void problems(Ledger ledger) {
        List<Trouble> troubles = Trouble.of(ledger.files().stream()
                .filter(file -> !file.kind().equals(UNKNOWN) || file.sha256().isEmpty())
                .flatMap(file -> file.problems().stream())
                .toList());
        troubles.stream().limit(PROBLEMS).forEach(trouble -> {
            out.println("  " + Terminal.line(trouble.where(), WIDTH));
            out.println("    " + Terminal.line(trouble.first().what(), WIDTH));
            out.println("    try: " + Terminal.line(trouble.first().remedy(), WIDTH));
        });
        if (troubles.size() > PROBLEMS) {
            out.println(
                    "  " + Figures.count(troubles.size() - PROBLEMS) + " more kinds of problems are in the report.");
        }
        if (!troubles.isEmpty()) {
            out.println();
        }
    }

    private void unseen(Ledger ledger, Conclusion conclusion) {
        List<String> notes = new ArrayList<>(conclusion.unseen());
        notes.addAll(ledger.truncated());
        var byMeaning = new TreeMap<String, String>();
        ledger.blind().forEach(blind -> byMeaning.put(blind.means(), blind.detector()));
        notes.addAll(byMeaning.keySet().stream().limit(BLIND).toList());
        if (byMeaning.size() > BLIND) {
            notes.add((byMeaning.size() - BLIND) + " more things could not be looked for; the report lists them.");
        }
        if (!conclusion.requests().isEmpty()) {
            notes.add("Missing evidence worth asking for: "
                    + conclusion.requests().stream()
                            .limit(4)
                            .map(request -> request.source())
                            .collect(Collectors.joining("; "))
                    + " (requests.md).");
        }
        notes.forEach(note -> Wrapped.lines(note, WIDTH - 4, "  ! ", "    ").forEach(out::println));
        if (!notes.isEmpty()) {
            out.println();
        }
    }

    private void incidents(Ledger ledger, Conclusion conclusion) {
        if (ledger.files().stream().allMatch(file -> file.activities() == 0)) {
            line("Nothing was judged: no record that can be read was found. This says nothing about any account.");
            out.println();
        } else if (conclusion.verdicts().isEmpty()) {
            line("Nothing was judged: none of the records in the span judged names a person.");
            out.println();
        } else if (conclusion.incidents().isEmpty()) {
            line("No incident. What was looked for, in which span, and what could not be seen: the report says.");
            out.println();
        }
        if (!conclusion.limits().isEmpty()) {
            line(conclusion.limits());
            out.println();
        }
        int number = 0;
        for (Incident incident : conclusion.incidents()) {
            number++;
            incident(number, incident, conclusion);
        }
    }

    private void incident(int number, Incident incident, Conclusion conclusion) {
        Wrapped.lines(Terminal.safe(incident.title()), WIDTH - 5, "  " + number + "  ", "     ")
                .forEach(title -> out.println(Style.BOLD.on(title, colour)));
        line(String.format(Locale.ROOT, "confidence %.2f", incident.confidence()) + " · loss risk "
                + incident.lossRisk().word() + " · " + span(incident));
        line("accounts: " + accounts(incident, conclusion));
        line("steps: " + incident.stages().stream().map(stage -> stage.title()).collect(Collectors.joining(" → ")));
        if (!incident.open().isEmpty()) {
            line("still open: " + open(incident));
        }
        String sessions = sessions(incident, conclusion);
        if (!sessions.isEmpty()) {
            line("sessions: " + sessions + " (sessions.json; becquerel session list)");
        }
        String seen = seen(incident.exposure());
        if (!seen.isEmpty()) {
            line("mail seen: " + seen + " (exposure.csv)");
        }
        if (!incident.sent().isEmpty()) {
            long attached = incident.sent().stream()
                    .filter(message -> !message.attachments().isEmpty())
                    .count();
            line("sent during the intrusion: " + Figures.count(incident.sent().size())
                    + (incident.sent().size() == 1 ? " message" : " messages")
                    + (attached > 0 ? ", " + attached + " with attachments" : ""));
        }
        out.println();
    }

    private static String sessions(Incident incident, Conclusion conclusion) {
        var named = Set.copyOf(incident.sessions());
        var counts = new EnumMap<StoryLine.Side, Long>(StoryLine.Side.class);
        conclusion.sessions().stream()
                .filter(each -> named.contains(each.id()))
                .forEach(each -> counts.merge(each.label(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> Figures.count(each.getValue())
                        + (each.getKey() == StoryLine.Side.UNKNOWN
                                ? " unclear"
                                : " of the " + each.getKey().word()))
                .collect(Collectors.joining(", "));
    }

    /** What he has or may have; what nobody knows is for the report. */
    private static String seen(Exposure exposure) {
        return Arrays.stream(ExposureClass.values())
                .filter(as -> as.isExposed() && exposure.count(as) > 0)
                .map(as -> Figures.count(exposure.count(as)) + " " + as.words())
                .collect(Collectors.joining(", "));
    }

    private void line(String text) {
        Wrapped.lines(Terminal.safe(text), WIDTH - 5, "     ", "       ").forEach(out::println);
    }

    private String accounts(Incident incident, Conclusion conclusion) {
        return conclusion.verdicts().stream()
                .filter(verdict -> incident.accounts().contains(verdict.account())
                        && verdict.tenant().equals(incident.tenant()))
                .filter(verdict -> verdict.kind() != Verdict.Kind.NOTHING_FOUND)
                .limit(8)
                .map(verdict -> verdict.account() + " " + verdict.kind().words()
                        + (verdict.kind() == Verdict.Kind.INTRUDERS_OWN
                                ? ""
                                : String.format(Locale.ROOT, " %.2f", verdict.confidence())))
                .collect(Collectors.joining(", "));
    }

    /** What an unclear hand made is counted apart from what the intruder made. */
    private static String open(Incident incident) {
        String his = open(incident, true);
        String unclear = open(incident, false);
        return unclear.isEmpty() ? his : (his.isEmpty() ? "" : his + "; ") + "by an unclear hand: " + unclear;
    }

    private static String open(Incident incident, boolean his) {
        var kinds = new TreeMap<OpenItem.Kind, Long>();
        incident.open().stream()
                .filter(item -> (item.side() == StoryLine.Side.INTRUDER) == his)
                .forEach(item -> kinds.merge(item.kind(), 1L, Long::sum));
        return kinds.entrySet().stream()
                .map(each -> Figures.count(each.getValue()) + " "
                        + each.getKey().word().replace('-', ' ')
                        + (each.getValue() == 1 ? "" : each.getKey() == OpenItem.Kind.ACCESS ? "es" : "s"))
                .collect(Collectors.joining(", "));
    }

    private void verdicts(Conclusion conclusion) {
        var counts = new TreeMap<Verdict.Kind, Long>();
        conclusion.verdicts().forEach(verdict -> counts.merge(verdict.kind(), 1L, Long::sum));
        if (counts.isEmpty()) {
            return;
        }
        out.println("  Accounts   "
                + counts.entrySet().stream()
                        .map(each -> coloured(
                                each.getKey(),
                                Figures.count(each.getValue()) + " "
                                        + each.getKey().words()))
                        .collect(Collectors.joining(" · ")));
        out.println();
    }

    /** They were not entered, so that no incident lists them, and yet somebody must act today. */
    private void knownPasswords(Conclusion conclusion) {
        List<String> accounts =
                PasswordResets.of(conclusion).stream().map(Verdict::account).toList();
        if (!accounts.isEmpty()) {
            line("Password known to the intruder, reset it: " + String.join(", ", accounts));
            out.println();
        }
    }

    private String coloured(Verdict.Kind kind, String text) {
        return switch (kind) {
            case COMPROMISED -> Style.RED.on(text, colour);
            case SUSPECTED, INTRUDERS_OWN -> Style.AMBER.on(text, colour);
            case TARGETED, CANNOT_SAY, NOTHING_FOUND -> text;
        };
    }

    private static String span(Incident incident) {
        return Context.isUndated(incident.firstSeen())
                ? "at a time that no record tells"
                : MINUTE.format(incident.firstSeen()) + " – " + MINUTE.format(incident.lastSeen()) + " UTC";
    }

    private void report(Conclusion conclusion, String folder, Duration took) {
        int incidents = conclusion.incidents().size();
        out.println("  report     " + Terminal.safe(folder) + "/report.html      "
                + String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3) + ", " + incidents
                + (incidents == 1 ? " incident" : " incidents"));
    }
}
