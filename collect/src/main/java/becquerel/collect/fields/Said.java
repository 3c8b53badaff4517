package becquerel.collect.fields;

import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.collect.Act;
import becquerel.collect.Form;
import becquerel.collect.value.ContentHash;
import java.util.List;

/**
 * What a source makes of one record.
 *
 * @param id the record's native id, empty when it has none
 * @param form how complete this dialect is: {@link Form#FULL} only for the one that holds everything the provider wrote
 * @param sense a hash over what the record says, equal in all dialects, for sources whose records have no id of their own; 0
 *     where copies are known by their fields
 * @param core a hash over what all dialects of the source share (time to the second, account, outcome), so that a flattened
 *     copy is known as one
 * @param act what this record shares with records of other sources about the same act
 * @param activities what it says; empty only when {@code skipped} gives the reason
 * @param expanded how many things beyond records the activities hold
 * @param aliases names it ties together
 * @param skipped why it says nothing: a short fixed phrase
 */
public record Said(
        String id,
        Form form,
        long sense,
        long core,
        Act act,
        List<Activity> activities,
        int expanded,
        List<Alias> aliases,
        String skipped) {
    public Said {
        activities = List.copyOf(activities);
        aliases = List.copyOf(aliases);
    }

    /** A record without a native id, of which there is only one form. */
    public static Said of(Activity... activities) {
        return new Said("", Form.FULL, 0, 0, Act.ALONE, List.of(activities), 0, List.of(), "");
    }

    public static Said nothing(String why) {
        return new Said("", Form.FULL, 0, 0, Act.ALONE, List.of(), 0, List.of(), why);
    }

    /** With the record's native id, how complete this copy is, and what its other dialects share with it. */
    public Said named(String nativeId, Form form, Object... shared) {
        return new Said(nativeId, form, sense, hash(shared), act, activities, expanded, aliases, skipped);
    }

    /** A record without an id that is a copy of every other that says the same, whatever columns its export has. */
    public Said meaning(Object... all) {
        return new Said(id, form, hash(all), core, act, activities, expanded, aliases, skipped);
    }

    private static long hash(Object... parts) {
        long hash = 1;
        for (Object each : parts) {
            hash = ContentHash.join(hash, ContentHash.of(String.valueOf(each)));
        }
        return hash;
    }

    public Said sharing(Act other) {
        return new Said(id, form, sense, core, other, activities, expanded, aliases, skipped);
    }

    public Said tying(List<Alias> more) {
        return new Said(id, form, sense, core, act, activities, expanded, more, skipped);
    }

    public Said holding(int more) {
        return new Said(id, form, sense, core, act, activities, more, aliases, skipped);
    }
}
