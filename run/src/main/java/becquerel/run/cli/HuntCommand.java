package becquerel.run.cli;

import becquerel.run.store.Hunt;
import becquerel.run.view.Figures;
import becquerel.run.view.Table;
import becquerel.run.view.Terminal;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code becquerel hunt CASE "SELECT ..."}. */
@Command(
        name = "hunt",
        mixinStandardHelpOptions = true,
        description = "Asks a case's database one question in SQL, read-only.",
        footer = {
            "",
            "Tables: activities (time, tenant, account, account_kind, kind, operation, outcome,",
            "address, user_agent, client, app, session, subject, detail, file, position, record_id, act_of)",
            "findings (id, detector, severity, confidence, stage, time, tenant, account, sentence) and",
            "networks (address, asn, network, kind, country): who runs each address, and where its range",
            "is registered.",
            "act_of is empty, or names the record that tells the same act and is judged in its place.",
            "account acted; subject is the account or mailbox it was done to; detail holds what the",
            "operation says besides, such as the subject of a message or what a rule does.",
            "",
            "Example:  becquerel hunt case-evidence \\",
            "            \"SELECT address, count(*) FROM activities GROUP BY 1 ORDER BY 2 DESC\""
        })
final class HuntCommand implements Callable<Integer> {
    private static final int WIDEST_CELL = 60;
    private static final int FAILED = 1;

    @Parameters(index = "0", paramLabel = "CASE", description = "The folder investigate has written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "One SELECT.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String question;

    @Option(names = "--json", description = "One JSON object a row.")
    private boolean json;

    @Option(names = "--rows", defaultValue = "1000", description = "Rows shown at most (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--seconds", defaultValue = "60", description = "Time allowed (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() {
        try {
            return json ? printJson(System.out) : printTable(System.out);
        } catch (SQLException e) {
            System.err.println(folder + "\n" + explained(String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private String explained(String message) {
        if (message.contains("INTERRUPT")) {
            return "  the question was stopped after " + seconds + " s\n  try: --seconds allows more time";
        }
        // The database puts the cause behind a sentence of its own, and points at the place below.
        String cause = message.lines()
                .filter(line -> line.startsWith("Error: "))
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse("the question was refused");
        return "  " + Terminal.line(cause.replaceFirst("^Error: ", ""), 400)
                + "\n  try: becquerel hunt --help lists the tables and columns; only SELECT is possible";
    }

    private int printJson(PrintStream out) throws SQLException {
        var mapper = new JsonMapper();
        List<String> names = new ArrayList<>();
        hunt().ask(question, names::addAll, row -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < row.size(); i++) {
                put(node, names.get(i), row.get(i));
            }
            out.println(mapper.writeValueAsString(node));
        });
        return 0;
    }

    private static void put(ObjectNode node, String name, Object value) {
        switch (value) {
            case Long number -> node.put(name, number);
            case Integer number -> node.put(name, number);
            case Double number -> node.put(name, number);
            case BigDecimal number -> node.put(name, number);
            case Boolean yes -> node.put(name, yes);
            case Object other when other.equals(Hunt.NULL) -> node.putNull(name);
            default -> node.put(name, text(value));
        }
    }

    private int printTable(PrintStream out) throws SQLException {
        List<List<String>> shown = new ArrayList<>();
        List<String> names = new ArrayList<>();
        long[] count = {0};
        boolean[] cut = {false};
        var texts = new BitSet();
        hunt().ask(question, names::addAll, row -> {
            if (count[0]++ < rows) {
                for (int i = 0; i < row.size(); i++) {
                    if (!(row.get(i) instanceof Number)) {
                        texts.set(i);
                    }
                    cut[0] |= text(row.get(i)).length() > WIDEST_CELL;
                }
                shown.add(row.stream()
                        .map(cell -> Terminal.line(text(cell), WIDEST_CELL))
                        .toList());
            }
        });
        var table = new Table(names.toArray(String[]::new)).leftAligned(texts);
        shown.forEach(row -> table.row(row.toArray(String[]::new)));
        table.lines().forEach(out::println);
        if (count[0] > rows) {
            System.err.println(Figures.count(count[0] - rows) + " more rows; --rows shows more, --json all");
        }
        if (cut[0]) {
            System.err.println("long texts are cut at " + WIDEST_CELL + " characters; --json prints them whole");
        }
        return 0;
    }

    /** Times as the contract writes them, everything else as it is. */
    private static String text(Object value) {
        return value instanceof java.sql.Timestamp time
                ? DateTimeFormatter.ISO_INSTANT.format(time.toLocalDateTime().toInstant(ZoneOffset.UTC))
                : String.valueOf(value);
    }

    private Hunt hunt() {
        return new Hunt(folder, Duration.ofSeconds(seconds));
    }
}
