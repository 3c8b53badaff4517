package becquerel.detect.behaviour;

import becquerel.activity.Client;
import becquerel.activity.Origin;
import becquerel.knowledge.Agent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which program somebody uses, whatever its version: updates change nothing, another machine or another browser does. */
public final class ClientFamily {
    private static final int LONGEST = 40;
    /** As {@link Agent#browser()} names them, before the platform. */
    private static final List<String> BROWSERS = List.of("chrome on", "edge on", "firefox on", "opera on", "safari on");

    /** How Exchange names itself where it passes on what an old protocol asked with a password. */
    private static final String PASSED_ON = "bav2ropc";

    private ClientFamily() {}

    /** Such as {@code edge on windows}, {@code outlook-ios on ios} or {@code imap}; empty when the record names no client. */
    public static String of(Origin origin) {
        if (origin.userAgent().isEmpty()) {
            return origin.client().isLegacy() ? word(origin.client()) : "";
        }
        Agent agent = Agent.of(origin.userAgent());
        String product = agent.browser().isEmpty() ? product(agent.text()) : agent.browser();
        return agent.platform().isEmpty() ? product : product + " on " + agent.platform();
    }

    /** Whether a family is a protocol of old, of which no more is known than that ({@link Client#isLegacy}). */
    public static boolean isOldProtocol(String family) {
        return family.equals(PASSED_ON)
                || Arrays.stream(Client.values())
                        .anyMatch(client -> client.isLegacy() && word(client).equals(family));
    }

    static boolean isTelephone(String family) {
        return family.endsWith(" on android") || family.endsWith(" on ios");
    }

    static boolean isBrowser(String family) {
        return BROWSERS.stream().anyMatch(family::startsWith) && !isTelephone(family);
    }

    private static String word(Client client) {
        return client.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The description up to its first version, since what follows changes with every update. */
    private static String product(String text) {
        int end = 0;
        while (end < Math.min(text.length(), LONGEST) && !isVersion(text, end)) {
            end++;
        }
        return text.substring(0, end).strip();
    }

    private static boolean isVersion(String text, int at) {
        char sign = text.charAt(at);
        return sign == '/'
                || sign == '('
                || (Character.isDigit(sign) && at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
}
