package becquerel.run.scoreboard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One table of the scoreboard, whatever it is printed on.
 *
 * @param words sentences before the table
 * @param texts which columns hold text; the others hold figures
 * @param rows without the header
 */
record Section(String title, List<String> words, List<String> header, BitSet texts, List<List<String>> rows) {
    Section {
        words = List.copyOf(words);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** With so many columns of text first. */
    static Section of(String title, List<String> words, int texts, List<String> header, List<List<String>> rows) {
        var columns = new BitSet();
        columns.set(0, texts);
        return new Section(title, words, header, columns, new ArrayList<>(rows));
    }
}
