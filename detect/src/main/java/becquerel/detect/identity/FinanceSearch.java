package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.SearchRun;
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
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Words;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Somebody searched mail or files for money or passwords, in several words within half an hour (X08). */
public final class FinanceSearch implements Detector<FinanceSearch.Memory> {
    private static final Duration TOGETHER = Duration.ofMinutes(30);
    private static final Duration SHORTLY = Duration.ofHours(24);
    /** One such word is daily work; several in a row are somebody looking around. */
    private static final int SEVERAL = 2;

    private static final int MOST = 100;

    private final Words words;

    public FinanceSearch(Knowledge knowledge) {
        words = knowledge.words();
    }

    /** One person's places and the searches that follow one another. */
    record Memory(Places places, List<SearchRun> searches) {
        Memory {
            searches = List.copyOf(searches);
        }
    }

    @Override
    public String name() {
        return "finance-search";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for searches for money and passwords";
    }

    @Override
    public String blindness() {
        return "What was searched for cannot be said without records of searches.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SearchRun.class).alsoUsing(SignIn.class, MailRead.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        Places places = memory.places().with(activity);
        if (!(activity instanceof SearchRun search)
                || !search.actor().isPerson()
                || words(search).isEmpty()) {
            return Step.nothing(places.equals(memory.places()) ? memory : new Memory(places, memory.searches()));
        }
        List<SearchRun> before = memory.searches();
        boolean isNew = before.isEmpty()
                || Duration.between(before.getLast().time(), search.time()).compareTo(TOGETHER) > 0;
        List<SearchRun> searches = Lists.with(isNew ? List.of() : before, search, MOST);
        var found = new TreeSet<String>();
        searches.forEach(each -> found.addAll(words(each)));
        var after = new Memory(places, searches);
        boolean isTold = searches.size() == before.size() && !isNew;
        if (found.size() < SEVERAL || isTold) {
            return Step.nothing(after);
        }
        boolean isStrange = memory.places().isSettled(search.time())
                && places.strangeAt(search, SHORTLY).isPresent();
        return Step.found(after, finding(searches, found, isStrange));
    }

    private Finding finding(List<SearchRun> searches, SortedSet<String> found, boolean isStrange) {
        SearchRun first = searches.getFirst();
        Draft draft = Draft.of(this, first)
                .weighs(isStrange ? Severity.HIGH : Severity.LOW, isStrange ? 0.5 : 0.15)
                .at(Stage.S5, "T1114.002", "T1213.002")
                .number("searches", searches.size())
                .number("telling words", found.size())
                .benign("People in finance search for this every day.")
                .confirm("Ask the person whether the searches are theirs.");
        searches.forEach(draft::citing);
        return draft.says("%s searched %s for %s%s%s."
                .formatted(
                        Sentences.actor(first),
                        searches.size() == 1 ? "once" : Sentences.count(searches.size(), "time", "times"),
                        Sentences.quotedList(found),
                        Sentences.whenAndWhere(first),
                        isStrange ? ", within a day of being at a network for the first time" : ""));
    }

    private List<String> words(SearchRun search) {
        var found = new TreeSet<String>(words.in(Words.Family.FINANCE, List.of(search.query())));
        found.addAll(words.in(Words.Family.SECRET, List.of(search.query())));
        return List.copyOf(found);
    }
}
