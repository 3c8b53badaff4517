package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Acts that are told in one line: the same sort of act, by the same hand, at the same place, in a row. */
final class Passage {
    private final Deed deed;
    private final Side side;
    private final List<Activity> acts = new ArrayList<>();

    Passage(Deed deed, Side side, Activity first) {
        this.deed = deed;
        this.side = side;
        acts.add(first);
    }

    void add(Activity act) {
        acts.add(act);
    }

    Deed deed() {
        return deed;
    }

    Side side() {
        return side;
    }

    List<Activity> acts() {
        return acts;
    }

    Activity first() {
        return acts.getFirst();
    }

    Activity last() {
        return acts.getLast();
    }

    NavigableSet<String> actors() {
        var names = new TreeSet<String>();
        acts.forEach(act -> names.add(act.actor().name()));
        names.remove("");
        return names;
    }

    NavigableSet<String> subjects() {
        var names = new TreeSet<String>();
        acts.forEach(act -> names.add(act.subject().name()));
        names.remove("");
        return names;
    }

    NavigableSet<String> addresses() {
        var all = new TreeSet<String>();
        acts.forEach(act -> all.add(act.origin().address()));
        all.remove("");
        return all;
    }

    StoryLine line() {
        String account = subjects().size() == 1 ? subjects().first() : "";
        String address = addresses().size() == 1 ? addresses().first() : "";
        List<EvidenceRef> evidence =
                acts.stream().flatMap(act -> act.proofs().stream()).toList();
        String stage = side == Side.INTRUDER ? deed.stage().map(Stage::label).orElse("") : "";
        return new StoryLine(first().time(), side, stage, account, address, Telling.of(this), evidence);
    }
}
