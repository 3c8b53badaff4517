package becquerel.detect.identity;

import becquerel.detect.Severity;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Apps.Right;
import becquerel.knowledge.Lookalikes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with an application that was given rights (I05–I09), whether that was seen or only stands in an export.
 *
 * @param why as a clause that begins with a comma; empty where its rights alone are the reason
 */
record AppRisk(Severity severity, double probability, String why) {
    /** What is known of the application. */
    record Subject(String app, String name, List<String> scopes, boolean everyone, boolean risky, String person) {
        Subject {
            scopes = List.copyOf(scopes);
        }

        boolean isWide() {
            return opensMail() || Apps.opens(Right.DATA, scopes) || Apps.opens(Right.DIRECTORY, scopes);
        }

        boolean opensMail() {
            return Apps.opens(Right.MAIL, scopes);
        }

        /** A name of up to three characters, one without letters, "test", or the person's own. */
        boolean isOddlyNamed() {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            String local = person.substring(0, Math.max(0, person.indexOf('@')));
            return !plain.isEmpty()
                    && (plain.length() <= 3
                            || plain.chars().noneMatch(Character::isLetter)
                            || plain.startsWith("test")
                            || plain.equals(local)
                            || plain.equals(person));
        }
    }

    static Optional<AppRisk> of(Subject subject) {
        Optional<String> imitated = Lookalikes.imitated(subject.name());
        if (imitated.isPresent()) {
            return risk(
                    Severity.HIGH, subject.isWide() ? 0.9 : 0.8, ", whose name imitates \"" + imitated.get() + "\"");
        }
        if (Apps.isAbused(subject.app())) {
            return risk(Severity.HIGH, 0.6, ", a product that intruders are known to use");
        }
        if (subject.risky()) {
            return risk(Severity.HIGH, 0.6, ", which the provider calls risky");
        }
        if (subject.isWide() && subject.isOddlyNamed()) {
            return risk(Severity.HIGH, 0.55, ", whose name tells nothing");
        }
        if (Apps.isCommonClient(subject.app())) {
            return Optional.empty();
        }
        if (!subject.opensMail()) {
            return subject.everyone() ? risk(Severity.LOW, 0.2, "") : Optional.empty();
        }
        boolean stays = Apps.opens(Right.STAY, subject.scopes());
        return subject.everyone() ? risk(Severity.HIGH, 0.4, "") : risk(Severity.MEDIUM, stays ? 0.35 : 0.3, "");
    }

    private static Optional<AppRisk> risk(Severity severity, double probability, String why) {
        return Optional.of(new AppRisk(severity, probability, why));
    }

    /** Rights that matter come first, so that they are named and not counted. */
    static List<String> byWeight(List<String> scopes) {
        return scopes.stream().distinct().sorted(AppRisk::byWeight).toList();
    }

    private static int byWeight(String one, String other) {
        int byRight = Integer.compare(weight(one), weight(other));
        return byRight != 0 ? byRight : one.compareTo(other);
    }

    private static int weight(String scope) {
        return Apps.right(scope).map(Right::ordinal).orElse(Right.values().length);
    }
}
