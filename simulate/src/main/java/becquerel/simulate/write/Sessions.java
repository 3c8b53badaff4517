package becquerel.simulate.write;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tokens with which a day's sessions go on: each record names the token it was done with, each token its request. */
final class Sessions {
    /** A token, and the application it was given to. */
    record Token(String id, Instant issued, String app) {}

    private final AccountDay day;
    private final Map<String, Token> tokens = new HashMap<>();

    Sessions(AccountDay day) {
        this.day = day;
    }

    /** A sign-in that went through gives a new token. */
    void see(Event.SignedIn signIn, UUID request) {
        String session = signIn.context().access().session();
        if (signIn.code() == 0 && !session.isEmpty()) {
            tokens.put(session, new Token(tokenId(request), signIn.time(), signIn.app()));
        }
    }

    /** The token in use; one from an earlier day when the session began before. */
    Token token(Event.Context context) {
        Access access = context.access();
        return tokens.computeIfAbsent(access.session(), session -> {
            Chance draw = day.chance().at("token " + session, day.day());
            return new Token(
                    tokenId(draw.id()),
                    context.time().minusSeconds(draw.between(300, 4000)),
                    access.app().isEmpty() ? usual(access) : access.app());
        });
    }

    /** The application behind an access. */
    String app(Event.Context context) {
        Access access = context.access();
        if (!access.app().isEmpty()) {
            return access.app();
        }
        String usual = usual(access);
        return usual.isEmpty() && !access.session().isEmpty() ? token(context).app() : usual;
    }

    private static String usual(Access access) {
        return switch (access.client().kind()) {
            case BROWSER -> Apps.OUTLOOK_WEB;
            case OUTLOOK -> Apps.OFFICE;
            case PHONE -> Apps.OUTLOOK_PHONE;
            case IMAP, POP, SMTP, POWERSHELL, APPLICATION -> "";
        };
    }

    /** {@code uniqueTokenIdentifier}: the request id in the byte order of .NET, base64url. */
    static String tokenId(UUID request) {
        long high = request.getMostSignificantBits();
        byte[] bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(request.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
