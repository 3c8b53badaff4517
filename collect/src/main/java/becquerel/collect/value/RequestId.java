package becquerel.collect.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * The id of a request for a token, which every token names: {@code uniqueTokenIdentifier} is its bytes in base64url, in older
 * records its text (CATALOGUE 1.5).
 */
public final class RequestId {
    private static final int SHORT = 22; // 16 bytes without padding
    private static final int LONG = 48; // the 36 characters of a GUID

    private RequestId() {}

    /** The request id in lower case behind a token's id; empty when the text is no such id. */
    public static String ofToken(String token) {
        String text = token.strip().replace('+', '-').replace('/', '_').replace("=", "");
        if (text.length() != SHORT && text.length() != LONG) {
            return "";
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
        if (text.length() == SHORT) {
            return ofBytes(bytes);
        }
        String guid = new String(bytes, StandardCharsets.US_ASCII);
        return AccountNames.isGuid(guid) ? guid.toLowerCase(Locale.ROOT) : "";
    }

    /** .NET writes the first three groups of a GUID with the least byte first. */
    private static String ofBytes(byte[] bytes) {
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long first = Integer.toUnsignedLong(little.getInt(0));
        long second = Short.toUnsignedLong(little.getShort(4));
        long third = Short.toUnsignedLong(little.getShort(6));
        long last = ByteBuffer.wrap(bytes).getLong(8);
        return new UUID(first << 32 | second << 16 | third, last).toString();
    }
}
