package becquerel.collect.entra;

import becquerel.activity.SignInVerdict;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.SignInCodes;
import java.util.Locale;
import java.util.Map;

/**
 * How a sign-in ended. The error code decides; the portal's word for the status only where there is no code.
 *
 * @param code the error number, {@code 0} for success, empty when the export lost it
 * @param reason the provider's sentence for a failure, empty on success
 * @param detail what the provider says beside it, mostly of the second factor
 * @param status the portal's word, in whatever language
 */
record SignInResult(String code, String reason, String detail, String status) {
    private static final Map<String, SignInVerdict> BY_WORD = Map.ofEntries(
            Map.entry("success", SignInVerdict.SUCCESS),
            Map.entry("erfolg", SignInVerdict.SUCCESS),
            Map.entry("erfolgreich", SignInVerdict.SUCCESS),
            Map.entry("opération réussie", SignInVerdict.SUCCESS),
            Map.entry("réussite", SignInVerdict.SUCCESS),
            Map.entry("correcto", SignInVerdict.SUCCESS),
            Map.entry("failure", SignInVerdict.OTHER_FAILURE),
            Map.entry("fehler", SignInVerdict.OTHER_FAILURE),
            Map.entry("fehlgeschlagen", SignInVerdict.OTHER_FAILURE),
            Map.entry("échec", SignInVerdict.OTHER_FAILURE),
            Map.entry("error", SignInVerdict.OTHER_FAILURE),
            Map.entry("interrupted", SignInVerdict.INTERRUPTED),
            Map.entry("unterbrochen", SignInVerdict.INTERRUPTED),
            Map.entry("interrompu", SignInVerdict.INTERRUPTED),
            Map.entry("interrumpido", SignInVerdict.INTERRUPTED));

    static SignInResult of(Fields fields) {
        Inner status = Inner.of(fields, "status");
        String word = fields.text("status", "resultsignature").toLowerCase(Locale.ROOT);
        String code = status.text("errorcode");
        if (code.isEmpty()) {
            code = fields.text("resulttype", "signinerrorcode", "errorcode");
        }
        if (code.isEmpty() && isNumber(word)) {
            code = word; // what scripts that flatten the object keep of it
        }
        code = code.startsWith("AADSTS") ? code.substring(6) : code;
        if (!isNumber(code)) {
            String said = code.isEmpty() ? word : code.toLowerCase(Locale.ROOT);
            code = BY_WORD.get(said) == SignInVerdict.SUCCESS
                    ? "0"
                    : ""; // successes come without a code, or with the word
        }
        String reason = status.text("failurereason");
        reason = reason.isEmpty() ? fields.text("failurereason", "resultdescription") : reason;
        return new SignInResult(
                code,
                code.equals("0") ? "" : reason,
                status.text("additionaldetails"),
                BY_WORD.containsKey(word) ? word : "");
    }

    /** Whether the record says how it ended; exports that flatten objects lose it. */
    boolean isTold() {
        return !code.isEmpty() || !status.isEmpty();
    }

    /** {@code typed}: whether a password was used at all, as a token that is refused says nothing about the password. */
    SignInVerdict verdict(boolean typed) {
        SignInVerdict known = SignInCodes.verdict(code, "");
        if (known == null) {
            known = BY_WORD.getOrDefault(status, SignInVerdict.OTHER_FAILURE);
            return known == SignInVerdict.SUCCESS ? SignInVerdict.OTHER_FAILURE : known;
        }
        return known == SignInVerdict.PASSWORD_RIGHT && !typed ? SignInVerdict.OTHER_FAILURE : known;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
