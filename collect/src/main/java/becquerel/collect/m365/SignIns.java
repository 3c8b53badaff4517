package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import becquerel.collect.Act;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.SharedActs;
import becquerel.collect.value.SignInCodes;
import java.util.List;
import java.util.Locale;

/**
 * Sign-ins. Whether one succeeded is told by the error number, then by its name; {@code ResultStatus} only says whether the
 * web request was answered.
 */
final class SignIns {
    private SignIns() {}

    static List<Activity> read(AuditRecord record) {
        String code = code(record);
        String reason = record.text("LogonError");
        reason = reason.equals("None") ? "" : reason;
        SignInVerdict verdict = verdict(record, code, reason);
        String resource = record.text("ObjectId").toLowerCase(Locale.ROOT);
        return List.of(new SignIn(
                record.context(SignInCodes.outcome(verdict)).withToken(token(record)),
                verdict,
                code.equals("0") ? "" : code,
                reason,
                record.extended().text("RequestType"),
                resource.equals("unknown") || resource.equals("not available") ? "" : resource,
                record.device().text("Id").toLowerCase(Locale.ROOT),
                record.text("InterSystemsId").toLowerCase(Locale.ROOT),
                Authentication.NOT_TOLD));
    }

    /** Tokens are named after the request they were given out for. */
    private static String token(AuditRecord record) {
        String request = record.text("IntraSystemId").strip();
        return AccountNames.isGuid(request)
                ? request.toLowerCase(Locale.ROOT)
                : record.context().token();
    }

    /** The request id, which the sign-in log gives the same sign-in; newer records have it as their own id, too. */
    static Act act(AuditRecord record) {
        return SharedActs.signIn(record.firstText("IntraSystemId", "Id"), 3);
    }

    /** Some exports carry the number as {@code AADSTS50126}. */
    private static String code(AuditRecord record) {
        String code = record.text("ErrorNumber").strip();
        return code.startsWith("AADSTS") ? code.substring(6) : code;
    }

    private static SignInVerdict verdict(AuditRecord record, String code, String reason) {
        if (record.extended().text("RequestType").endsWith("Logout")) {
            return SignInVerdict.INTERRUPTED; // older records file the end of a session under sign-ins, too
        }
        boolean failed = isFailure(record);
        SignInVerdict known = SignInCodes.verdict(code, reason);
        if (known == SignInVerdict.SUCCESS) {
            return failed ? SignInVerdict.OTHER_FAILURE : SignInVerdict.SUCCESS;
        }
        if (known != null) {
            return known;
        }
        boolean named = !code.isEmpty() || !reason.isEmpty();
        return failed || named ? SignInVerdict.OTHER_FAILURE : SignInVerdict.SUCCESS;
    }

    /** Without a number the operation decides; old records say {@code UserLoggedIn} for failures too. */
    private static boolean isFailure(AuditRecord record) {
        if (record.act().equals("userloginfailed")) {
            return true;
        }
        if (record.type() == RecordTypes.ACCOUNT_LOGON) {
            String status = record.text("LoginStatus");
            return status.isEmpty() ? record.context().outcome() == Outcome.FAILURE : !status.equals("0");
        }
        String detail = record.extended().text("ResultStatusDetail");
        return detail.equals("UserError")
                || (detail.isEmpty() && record.context().outcome() == Outcome.FAILURE);
    }
}
