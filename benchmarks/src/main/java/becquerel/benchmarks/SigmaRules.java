package becquerel.benchmarks;

import becquerel.collect.Limits;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.match.ActiveRules;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import becquerel.run.sigma.JsonRecords;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/**
 * How many records a second Sigma rules are asked of, JSON parsing included, beside Jackson building trees of the same bytes: on one
 * thread in processor time, the rounds of all kinds taking turns; then on two threads in wall time.
 */
public final class SigmaRules {
    private static final int MOST_RECORDS = 30_000;
    private static final int ROUNDS = 9;

    private final List<byte[]> records;
    private final ObjectMapper mapper = new ObjectMapper();

    private SigmaRules(List<byte[]> records) {
        this.records = records;
    }

    /** The folder of the SigmaHQ rules, and a file with a JSON record on each line. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long began = System.nanoTime();
        long processor = cpu();
        RuleSet all = load(folder, "");
        System.out.printf(
                Locale.ROOT,
                "loaded %d rules in %.2f s (processor time of this thread %.2f s), refused %d%n",
                all.rules().size(),
                (System.nanoTime() - began) / 1e9,
                (cpu() - processor) / 1e9,
                all.refused().size());
        RuleSet cloud = load(folder, "m365|azure");
        var benchmark = new SigmaRules(records(Path.of(args[1])));
        benchmark.compare(cloud, all);
        benchmark.threads("m365 and azure", cloud);
        benchmark.threads("all", all);
    }

    private static RuleSet load(Path folder, String products) throws IOException {
        var rules = new ArrayList<Rule>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                ReadRules read = RuleReader.read(file.toString(), Files.readString(file));
                rules.addAll(read.rules());
            }
        }
        return RuleSet.compile(RuleBook.of(rules).detections().stream()
                .filter(rule -> products.isEmpty() || rule.logSource().product().matches(products))
                .toList());
    }

    private static List<byte[]> records(Path file) throws IOException {
        var records = new ArrayList<byte[]>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine();
                    line != null && records.size() < MOST_RECORDS;
                    line = lines.readLine()) {
                records.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.printf(Locale.ROOT, "%d records of %d bytes in the mean%n", records.size(), (long)
                records.stream().mapToInt(each -> each.length).average().orElse(0));
        return records;
    }

    private void compare(RuleSet cloud, RuleSet all) {
        double[][] rates = new double[4][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            int at = Math.max(round, 0);
            rates[0][at] = rate(this::trees);
            rates[1][at] = rate(() -> ask(cloud, "m365 and azure"));
            rates[2][at] = rate(() -> ask(all, "all"));
            rates[3][at] = rate(this::trees);
        }
        double trees = (median(rates[0]) + median(rates[3])) / 2;
        System.out.printf(Locale.ROOT, "Jackson's trees: %.0f records a second%n", trees);
        System.out.printf(
                Locale.ROOT,
                "%d rules: %.0f, %.2f of that%n",
                cloud.rules().size(),
                median(rates[1]),
                median(rates[1]) / trees);
        System.out.printf(
                Locale.ROOT,
                "%d rules: %.0f, %.2f of that%n",
                all.rules().size(),
                median(rates[2]),
                median(rates[2]) / trees);
        tellOf(cloud);
        tellOf(all);
    }

    private double rate(Runnable work) {
        long began = cpu();
        work.run();
        return records.size() * 1e9 / (cpu() - began);
    }

    private void trees() {
        for (byte[] record : records) {
            if (mapper.readTree(record).isEmpty()) {
                throw new IllegalStateException("an empty record");
            }
        }
    }

    private long ask(RuleSet rules, String what) {
        Scan scan = rules.scan();
        ActiveRules active = rules.all();
        var json = new JsonRecords(scan.values(), active.fields(), Limits.DEFAULT);
        long matches = 0;
        for (byte[] record : records) {
            if (!json.read(record, 0, record.length)) {
                throw new IllegalStateException("a record that cannot be read, asked of " + what);
            }
            matches += scan.run(active);
        }
        return matches;
    }

    private void tellOf(RuleSet rules) {
        Scan scan = rules.scan();
        ActiveRules active = rules.all();
        var json = new JsonRecords(scan.values(), active.fields(), Limits.DEFAULT);
        long matches = 0;
        long candidates = 0;
        for (byte[] record : records) {
            json.read(record, 0, record.length);
            matches += scan.run(active);
            candidates += scan.candidates();
        }
        System.out.printf(
                Locale.ROOT,
                "%d rules: %.3f matches and %.2f rules asked of a record%n",
                rules.rules().size(),
                (double) matches / records.size(),
                (double) candidates / records.size());
    }

    private void threads(String what, RuleSet rules) throws InterruptedException {
        double[] one = together(rules, what, 1);
        double[] two = together(rules, what, 2);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f a second on one thread, %.0f on two: %.2f times (%.2f in processor time)%n",
                what,
                one[0],
                two[0],
                two[0] / one[0],
                two[1] / one[1]);
    }

    /** Records a second by the clock, and by the sum of what each thread does in a second of its own processor time. */
    private double[] together(RuleSet rules, String what, int threads) throws InterruptedException {
        double[] clock = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var running = new ArrayList<Thread>();
            double[] rates = new double[threads];
            long began = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(Thread.ofPlatform().start(() -> rates[thread] = rate(() -> ask(rules, what))));
            }
            for (Thread thread : running) {
                thread.join();
            }
            clock[round] = threads * records.size() * 1e9 / (System.nanoTime() - began);
            processor[round] = Arrays.stream(rates).sum();
        }
        return new double[] {median(clock), median(processor)};
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
