package becquerel.collect.entra;

import becquerel.activity.Authentication.Step;
import becquerel.collect.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The checks of a sign-in. Where a dialect leaves {@code authenticationDetails} out, what it says of the second factor makes
 * one step; a claim in the token counts as {@code Previously satisfied}, which is no fresh factor.
 */
final class SignInSteps {
    private static final int MOST = 50; // real sign-ins have a handful

    private SignInSteps() {}

    static List<Step> of(Fields fields, SignInResult result) {
        var steps = new ArrayList<Step>();
        JsonNode details = fields.node("authenticationdetails");
        if (details instanceof ObjectNode one) {
            add(one, steps); // PowerShell turns an array of one into the one
        } else if (details != null) {
            for (JsonNode each : details) {
                if (each instanceof ObjectNode step && steps.size() < MOST) {
                    add(step, steps);
                }
            }
        }
        return steps.isEmpty() ? second(fields, result) : steps;
    }

    private static void add(ObjectNode object, List<Step> steps) {
        Fields step = Fields.of(object);
        String method = step.text("authenticationmethod");
        String detail = step.text("authenticationstepresultdetail");
        if (!method.isEmpty() || !detail.isEmpty()) {
            steps.add(new Step(method, SignInWay.isYes(step.text("succeeded")), detail));
        }
    }

    private static List<Step> second(Fields fields, SignInResult result) {
        String detail = result.detail().isEmpty() ? fields.text("multifactorauthenticationresult") : result.detail();
        if (!detail.toUpperCase(Locale.ROOT).startsWith("MFA")) {
            return List.of();
        }
        String method = Inner.of(fields, "mfadetail").text("authmethod");
        method = method.isEmpty() ? fields.text("multifactorauthenticationauthmethod") : method;
        String said = detail.toLowerCase(Locale.ROOT);
        boolean before = said.contains("claim in the token") || said.contains("previously satisfied");
        boolean passed = before || said.contains("completed") || said.contains("satisfied");
        return List.of(new Step(before ? "Previously satisfied" : method, passed, detail));
    }

    /** Whether a password was typed or sent: the first check, passed or not. */
    static boolean usesPassword(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step.method().toLowerCase(Locale.ROOT).contains("password")
                        && !step.method().toLowerCase(Locale.ROOT).contains("passwordless"));
    }
}
