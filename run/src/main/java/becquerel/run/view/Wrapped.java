package becquerel.run.view;

import java.util.ArrayList;
import java.util.List;

/** Text broken at spaces. */
final class Wrapped {
    private Wrapped() {}

    static List<String> lines(String text, int width, String first, String next) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add((lines.isEmpty() ? first : next) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add((lines.isEmpty() ? first : next) + line);
        return lines;
    }
}
