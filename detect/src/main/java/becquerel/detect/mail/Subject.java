package becquerel.detect.mail;

import becquerel.knowledge.Folded;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subjects as they are compared: those of one series differ in numbers, or in a word such as a name. */
final class Subject {
    private static final int LONGEST = 200;
    /** Two of three words the same, as a share of all words of both. */
    private static final double ALIKE = 0.6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private Subject() {}

    /** The words of a subject, without numbers and signs; empty when there is none. */
    static String words(String subject) {
        String folded = Folded.of(subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject);
        return Arrays.stream(BETWEEN_WORDS.split(folded, -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether two subjects, each as its words, are of one series. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> all = new HashSet<>(Arrays.asList(one.split(" ", -1)));
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        long shared = all.stream().filter(others::contains).count();
        all.addAll(others);
        return shared >= ALIKE * all.size();
    }
}
