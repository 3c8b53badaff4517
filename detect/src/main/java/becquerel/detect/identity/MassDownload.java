package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Many files taken within minutes (X09) by somebody who does not do so on other days. */
public final class MassDownload implements Detector<MassDownload.Memory> {
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration SHORTLY = Duration.ofHours(24);
    private static final int MANY = 25;
    private static final int MOST = 1_000;

    /**
     * One person's history.
     *
     * @param taken files that follow one another within minutes
     * @param before when so many were taken for the first time; {@link Instant#EPOCH} for never
     */
    record Memory(Places places, List<FileAccessed> taken, Instant before) {
        Memory {
            taken = List.copyOf(taken);
        }
    }

    @Override
    public String name() {
        return "mass-download";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for many files taken within minutes";
    }

    @Override
    public String blindness() {
        return "Whether files were taken in bulk cannot be said without records of file access.";
    }

    @Override
    public Needs needs() {
        return Needs.of(FileAccessed.class).alsoUsing(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, List.of(), Instant.EPOCH);
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        Places places = memory.places().with(activity);
        if (!(activity instanceof FileAccessed file) || !file.actor().isPerson() || !isTaken(file)) {
            return Step.nothing(
                    places.equals(memory.places()) ? memory : new Memory(places, memory.taken(), memory.before()));
        }
        List<FileAccessed> before = memory.taken();
        boolean isNew = before.isEmpty()
                || Duration.between(before.getLast().time(), file.time()).compareTo(SHORT) > 0;
        List<FileAccessed> taken = Lists.with(isNew ? List.of() : before, file, MOST);
        boolean isMany = taken.size() >= MANY
                && !taken.get(taken.size() - MANY).time().isBefore(file.time().minus(SHORT));
        boolean isHabit = !memory.before().equals(Instant.EPOCH)
                && Duration.between(memory.before(), file.time()).compareTo(SHORTLY) > 0;
        Instant since = isMany && memory.before().equals(Instant.EPOCH) ? file.time() : memory.before();
        var after = new Memory(places, taken, since);
        boolean isStrange = memory.places().isSettled(file.time())
                && places.strangeAt(file, SHORTLY).isPresent();
        return isMany && (!isHabit || isStrange) && Lists.isWorthTelling(taken.size()) && taken.size() < MOST
                ? Step.found(after, finding(taken, isStrange))
                : Step.nothing(after);
    }

    private Finding finding(List<FileAccessed> taken, boolean isStrange) {
        FileAccessed first = taken.getFirst();
        boolean isScripted = Agent.of(first.origin().userAgent()).isScripted();
        Draft draft = Draft.of(this, first)
                .citing(taken.stream().map(FileAccessed::evidence).toList())
                .weighs(isStrange || isScripted ? Severity.HIGH : Severity.MEDIUM, isStrange || isScripted ? 0.5 : 0.25)
                .at(Stage.S5, "T1530", "T1213.002")
                .number("files", taken.size())
                .benign("People take their folders along before a journey or a change of machine.")
                .confirm("Ask the person, and look at which files they were.");
        return draft.says("%s took %s within %s%s%s."
                .formatted(
                        Sentences.actor(first),
                        Sentences.count(taken.size(), "file", "files"),
                        Sentences.span(
                                Duration.between(first.time(), taken.getLast().time())),
                        Sentences.whenAndWhere(first),
                        isStrange ? ", within a day of being at a network for the first time" : ""));
    }

    /** Synchronising a new machine also takes everything, under another name. */
    private static boolean isTaken(FileAccessed file) {
        return file.context().operation().toLowerCase(Locale.ROOT).equals("filedownloaded");
    }
}
