package becquerel.collect.entra;

import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.collect.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a sign-in was made: protocol, factors, token, device, risk and place. */
final class SignInWay {
    private SignInWay() {}

    static Authentication of(Fields fields, SignInResult result) {
        SignInPlace place = SignInPlace.of(fields);
        return new Authentication(
                flow(fields),
                protocol(fields),
                required(fields),
                SignInSteps.of(fields, result),
                words(fields.text("incomingtokentype")),
                words(fields.text("originaltransfermethod")),
                conditionalAccess(fields),
                risk(fields),
                risks(fields),
                isManaged(fields),
                place.country(),
                place.city(),
                place.spot());
    }

    /** By the log a record comes from, by the types it names, else by what it says of the user. */
    private static Flow flow(Fields fields) {
        JsonNode types = fields.node("signineventtypes", "logontype");
        String named = types == null ? fields.text("signineventtypes", "logontype") : types.toString();
        String log = letters(fields.text("category") + fields.text("type") + named);
        if (log.contains("managedidentity")) {
            return Flow.MANAGED_IDENTITY;
        }
        if (log.contains("serviceprincipal")) {
            return Flow.SERVICE_PRINCIPAL;
        }
        if (log.contains("noninteractive")) {
            return Flow.NON_INTERACTIVE;
        }
        if (log.contains("interactiveuser")) {
            return Flow.INTERACTIVE;
        }
        return switch (fields.text("isinteractive").toLowerCase(Locale.ROOT)) {
            case "true" -> Flow.INTERACTIVE;
            case "false" -> hasUser(fields) ? Flow.NON_INTERACTIVE : Flow.SERVICE_PRINCIPAL;
            default -> log.contains("signinlogs") ? Flow.INTERACTIVE : ofTable(fields);
        };
    }

    /** The portal's files of applications and of managed identities have no column for a user. */
    private static Flow ofTable(Fields fields) {
        if (fields.has("userprincipalname") || fields.has("username") || hasUser(fields)) {
            return Flow.UNKNOWN;
        }
        return fields.has("managedidentitytype")
                        && !fields.text("managedidentitytype").equalsIgnoreCase("none")
                ? Flow.MANAGED_IDENTITY
                : fields.has("serviceprincipalid") ? Flow.SERVICE_PRINCIPAL : Flow.UNKNOWN;
    }

    private static boolean hasUser(Fields fields) {
        return !fields.text("userid", "userprincipalname", "accountupn").isEmpty();
    }

    /** Mail clients of old send the password over ROPC and say so in the user agent alone. */
    private static String protocol(Fields fields) {
        String protocol = words(fields.text("authenticationprotocol"));
        boolean ropc = protocol.equals("rpoc")
                || (protocol.isEmpty()
                        && fields.text("useragent").toUpperCase(Locale.ROOT).contains("BAV2ROPC"));
        return ropc ? "ropc" : protocol;
    }

    private static Factors required(Fields fields) {
        String text = letters(fields.text("authenticationrequirement"));
        if (text.startsWith("multi") || text.startsWith("mehr")) {
            return Factors.MULTIPLE;
        }
        boolean single = text.startsWith("single") || text.startsWith("ein");
        return single ? Factors.SINGLE : Factors.UNKNOWN;
    }

    /** Advanced hunting writes a number. */
    private static String conditionalAccess(Fields fields) {
        String text = letters(fields.text("conditionalaccessstatus", "conditionalaccess"));
        return switch (text) {
            case "0", "erfolg" -> "success";
            case "1", "fehler" -> "failure";
            case "2", "nichtangewendet" -> "notapplied";
            default -> text;
        };
    }

    private static String risk(Fields fields) {
        String text = letters(fields.text("risklevelduringsignin"));
        return switch (text) {
            case "0", "1" -> "none";
            case "10" -> "low";
            case "50" -> "medium";
            case "100" -> "high";
            default -> text;
        };
    }

    private static List<String> risks(Fields fields) {
        List<String> risks = texts(fields.node("riskeventtypesv2"));
        return risks.isEmpty() ? texts(fields.node("riskeventtypes")) : risks;
    }

    private static List<String> texts(@Nullable JsonNode array) {
        var texts = new ArrayList<String>();
        if (array != null) {
            for (JsonNode each : array) {
                if (each.isString() && !each.stringValue().isEmpty()) {
                    texts.add(each.stringValue());
                }
            }
        }
        return texts;
    }

    private static boolean isManaged(Fields fields) {
        Inner device = Inner.of(fields, "devicedetail");
        String joined = device.text("trusttype") + fields.text("jointype", "devicetrusttype");
        return isYes(device.text("ismanaged"))
                || isYes(device.text("iscompliant"))
                || isYes(fields.text("managed", "ismanaged"))
                || isYes(fields.text("compliant", "iscompliant"))
                || letters(joined).contains("hybrid");
    }

    static boolean isYes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "ja", "oui", "sí" -> true;
            default -> false;
        };
    }

    /** Fixed words in lower case, however the portal spaces them; a list keeps its commas, {@code none} says nothing. */
    private static String words(String text) {
        var words = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == ',')
                .forEach(c -> words.append((char) c));
        String said = words.toString();
        return said.equals("none") || said.equals("keine") ? "" : said;
    }

    private static String letters(String text) {
        return words(text).replace(",", "");
    }
}
