package becquerel.run.scoreboard;

import becquerel.detect.behaviour.Hand;
import becquerel.detect.behaviour.Trait;
import becquerel.investigate.Investigation.Labelled;
import becquerel.investigate.SessionTrait;
import becquerel.run.Pipeline;
import becquerel.run.scoreboard.HandFit.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of what it is learned whose hand it was. */
public enum HandSubject {
    STAYS("the traits of a stay are worth", "docs/behaviour.md"),
    SESSIONS("the traits of a session are worth in the light of an attack", "docs/sessions.md");

    private final String what;
    private final String explained;

    HandSubject(String what, String explained) {
        this.what = what;
        this.explained = explained;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What stands at the head of the file of weights. */
    String heading() {
        return """
                # What %s when it is asked whose hand it was, in log-odds: name | value | seen in so many %s
                # of intruders | and in so many of others. %s.
                """.formatted(what, word(), explained);
    }

    List<String> traits() {
        return switch (this) {
            case STAYS -> Arrays.stream(Trait.values()).map(Trait::word).toList();
            case SESSIONS ->
                Arrays.stream(SessionTrait.values()).map(SessionTrait::word).toList();
        };
    }

    /**
     * What a trait may weigh at most, for or against. What was done at a place the worlds play as somebody thought of it, so there none
     * decides nearly alone: odds of twenty to one. Of a session the traits are what findings and an attack say.
     */
    double most() {
        return switch (this) {
            case STAYS -> 3;
            case SESSIONS -> Double.MAX_VALUE;
        };
    }

    /** What a played world teaches. */
    List<Sample> samples(Truth truth, Pipeline.Case played) {
        Set<String> his = truth.recordsOfIntruders();
        return switch (this) {
            case STAYS ->
                played.hands().get().stream().map(hand -> stay(hand, his)).toList();
            case SESSIONS ->
                played.sessions().get().stream().map(each -> session(each, his)).toList();
        };
    }

    /** A stay is the intruder's when one of its first records tells an act of his. */
    private static Sample stay(Hand hand, Set<String> his) {
        return new Sample(
                hand.traits().stream().map(Trait::word).collect(Collectors.toSet()),
                hand.records().stream().anyMatch(record -> his.contains(record.recordId())));
    }

    /** A session is the intruder's when most of its records tell acts of his. */
    private static Sample session(Labelled each, Set<String> his) {
        long right = each.records().stream().filter(his::contains).count();
        return new Sample(
                each.traits().stream().map(SessionTrait::word).collect(Collectors.toSet()),
                2 * right > each.records().size());
    }
}
