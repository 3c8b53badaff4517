package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.detect.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What people call the operations that records name. One nobody has words for is quoted as the record has it. */
final class OperationWords {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("fileaccessed", "opened"),
            Map.entry("fileaccessedextended", "opened"),
            Map.entry("filecheckedout", "checked out"),
            Map.entry("filecopied", "copied"),
            Map.entry("filedeleted", "deleted"),
            Map.entry("filedownloaded", "downloaded"),
            Map.entry("filemodified", "changed"),
            Map.entry("filemodifiedextended", "changed"),
            Map.entry("filemoved", "moved"),
            Map.entry("filepreviewed", "previewed"),
            Map.entry("filerecycled", "deleted"),
            Map.entry("filerenamed", "renamed"),
            Map.entry("filesyncdownloadedfull", "synchronised to a device"),
            Map.entry("filesyncdownloadedpartial", "synchronised to a device"),
            Map.entry("filesyncuploadedfull", "synchronised from a device"),
            Map.entry("filesyncuploadedpartial", "synchronised from a device"),
            Map.entry("fileuploaded", "uploaded"));

    private OperationWords() {}

    /** {@code changed, previewed and downloaded (9 times)}. */
    static String files(Collection<Activity> acts) {
        return said(acts, operation -> FILES.getOrDefault(operation.toLowerCase(Locale.ROOT), quoted(operation)));
    }

    /** {@code "Update group" and "Add owner" (2 times)}. */
    static String others(Collection<Activity> acts) {
        return said(acts, OperationWords::quoted);
    }

    private static String said(Collection<Activity> acts, UnaryOperator<String> words) {
        var counts = new TreeMap<String, Long>();
        acts.forEach(act -> counts.merge(words.apply(act.context().operation()), 1L, Long::sum));
        List<String> all = counts.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + Phrases.times(each.getValue()) + ")"))
                .toList();
        return all.size() < 6 ? Sentences.sentenceList(all) : Phrases.list(all);
    }

    /** Some operations end in a full stop of their own. */
    static String quoted(String operation) {
        String bare = operation.strip();
        while (bare.endsWith(".")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty() ? "an unnamed operation" : Phrases.quoted(bare);
    }
}
