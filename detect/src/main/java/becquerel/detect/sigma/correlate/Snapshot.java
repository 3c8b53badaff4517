package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.List;

/**
 * A state with the members it speaks of.
 *
 * @param members for each part of the state, in order
 */
public record Snapshot<M>(State state, List<List<M>> members) {
    public Snapshot {
        members = members.stream().<List<M>>map(List::copyOf).toList();
    }

    /** The snapshots of all shares of one correlator as one; at least one share. */
    public static <M> Snapshot<M> together(List<Snapshot<M>> shares) {
        List<State.Part> parts = new ArrayList<>();
        List<List<M>> members = new ArrayList<>();
        for (Snapshot<M> each : shares) {
            parts.addAll(each.state().parts());
            members.addAll(each.members());
        }
        return new Snapshot<>(new State(shares.getFirst().state().meaning(), parts), members);
    }
}
