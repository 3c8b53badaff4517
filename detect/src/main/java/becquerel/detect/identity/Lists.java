package becquerel.detect.identity;

import java.util.ArrayList;
import java.util.List;

/** Memories grow by copying; these copies stay bounded. */
final class Lists {
    private Lists() {}

    /** The list with one more at its end; unchanged when it is full. */
    static <T> List<T> with(List<T> list, T one, int most) {
        if (list.size() >= most) {
            return list;
        }
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** The list with one more at its end, without its first when it is full. */
    static <T> List<T> withLatest(List<T> list, T one, int most) {
        return with(list.size() < most ? list : list.subList(1, list.size()), one, most);
    }

    /**
     * Whether a finding on that many records is worth handing out again: every time while they are few, then at each tenth
     * more, so that a flood of records does not cost its square.
     */
    static boolean isWorthTelling(int count) {
        return count <= 200 || count % Math.max(1, count / 10) == 0;
    }
}
