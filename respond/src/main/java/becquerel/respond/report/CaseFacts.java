package becquerel.respond.report;

import java.util.List;

/**
 * What the report says about itself.
 *
 * @param name title of the case
 * @param number case number, empty when not given
 * @param examiner who answers for the report, empty when not given
 * @param program version and build, e.g. {@code Becquerel 0.1.0 (a1b2c3d)}
 * @param knowledge one line for each list that was used, with its date
 * @param settings one line for each setting that bears on the result
 */
public record CaseFacts(
        String name, String number, String examiner, String program, List<String> knowledge, List<String> settings) {
    public CaseFacts {
        knowledge = List.copyOf(knowledge);
        settings = List.copyOf(settings);
    }
}
