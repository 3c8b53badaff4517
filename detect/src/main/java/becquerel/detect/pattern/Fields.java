package becquerel.detect.pattern;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import java.util.Locale;
import java.util.Map;

/** An act seen as named texts, as patterns ask for them. */
record Fields(Activity activity) {
    /** The value of a field as the record has it, empty when it has none. */
    String value(String field) {
        return switch (field) {
            case "actor" -> activity.actor().name();
            case "operation" -> activity.context().operation();
            case "object" -> object();
            case "name" -> activity instanceof FileAccessed file ? file.name() : "";
            case "url" -> activity instanceof FileAccessed file ? file.url() : "";
            case "method" -> activity instanceof AuthMethodChanged change ? change.method() : "";
            case "change" ->
                activity instanceof AuthMethodChanged change ? change.change().name() : "";
            case "sharedWith" -> activity instanceof FileAccessed file ? file.sharedWith() : "";
            default -> activity instanceof PolicyChanged policy ? setting(policy.values(), field) : "";
        };
    }

    /** The same fit for a sentence. */
    String shown(String field) {
        return switch (field) {
            case "actor" -> Sentences.whoFirst(activity);
            case "when" -> Sentences.whenAndWhere(activity);
            case "operation" -> Quoted.plain(activity.context().operation());
            default -> {
                String value = value(field);
                yield value.isEmpty() ? "(not named)" : Quoted.of(value);
            }
        };
    }

    private String object() {
        return switch (activity) {
            case PolicyChanged policy -> policy.object();
            case Other other -> other.object();
            case MailRuleChanged rule -> rule.rule().name();
            case AuthMethodChanged method -> method.account().name();
            case FileAccessed file -> file.url();
            case RoleAssigned role -> role.role();
            default -> "";
        };
    }

    private static String setting(Map<String, String> values, String field) {
        String exact = values.get(field);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(field)) {
                return entry.getValue();
            }
        }
        return "";
    }

    /** Operation names come with trailing dots and blanks, long dashes and double blanks. */
    static String folded(String operation) {
        String folded =
                operation.strip().toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-');
        while (folded.endsWith(".")) {
            folded = folded.substring(0, folded.length() - 1).stripTrailing();
        }
        return folded.contains("  ") ? folded.replaceAll(" {2,}", " ") : folded;
    }
}
