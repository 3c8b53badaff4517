package becquerel.simulate.write;

import java.util.Arrays;

/** A growing row of bytes: JSON in UTF-8 without spaces, field by field in the order of the calls. It can be used again. */
public final class Json {
    private byte[] bytes;
    private int size;
    private boolean comma;

    public Json(int room) {
        bytes = new byte[room];
    }

    public int size() {
        return size;
    }

    /** The row itself, longer than what it holds; valid until the next call. */
    public byte[] bytes() {
        return bytes;
    }

    /** Forgets everything. */
    public Json clear() {
        size = 0;
        comma = false;
        return this;
    }

    /** What follows stands for itself, without a comma before it. */
    Json apart() {
        comma = false;
        return this;
    }

    /** A field with text. */
    public Json text(String name, String value) {
        name(name);
        return quoted(value);
    }

    /** A field with text, unless it is empty: logs leave out what they do not have. */
    public Json known(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    public Json number(String name, long value) {
        name(name);
        return digits(value);
    }

    /** A decimal number. */
    Json decimal(String name, double value) {
        name(name);
        return plain(Double.toString(value));
    }

    public Json flag(String name, boolean value) {
        name(name);
        return plain(value ? "true" : "false");
    }

    /** A field that is there and holds nothing. */
    public Json nothing(String name) {
        name(name);
        return plain("null");
    }

    /** Text, or null where there is none. */
    public Json textOrNull(String name, String value) {
        return value.isEmpty() ? nothing(name) : text(name, value);
    }

    public Json object(String name) {
        name(name);
        return open('{');
    }

    public Json list(String name) {
        name(name);
        return open('[');
    }

    /** An object that is no field: the whole, or one of a list. */
    public Json item() {
        separate();
        return open('{');
    }

    /** A list that is no field of its own: the value of a name, or the whole. */
    Json items() {
        separate();
        return open('[');
    }

    /** A text in a list. */
    public Json item(String value) {
        separate();
        return quoted(value);
    }

    public Json end() {
        return close('}');
    }

    public Json endList() {
        return close(']');
    }

    /** The audit log's own way to write one entry of a map. */
    public Json pair(String name, String value) {
        return item().text("Name", name).text("Value", value).end();
    }

    /** The audit log's own way to write a map: a list of Name and Value. */
    public Json named(String name, String... pairs) {
        list(name);
        for (int i = 0; i < pairs.length; i += 2) {
            pair(pairs[i], pairs[i + 1]);
        }
        return endList();
    }

    /** Starts a field, whose value the next call gives. */
    public Json name(String name) {
        int length = name.length();
        room(length + 4);
        byte[] out = bytes;
        int at = size;
        if (comma) {
            out[at++] = ',';
        }
        out[at++] = '"';
        for (int i = 0; i < length; i++) {
            out[at++] = (byte) name.charAt(i);
        }
        out[at++] = '"';
        out[at++] = ':';
        size = at;
        comma = false;
        return this;
    }

    /** Bytes as they are: JSON that is ready. */
    public Json raw(byte[] other, int from, int length) {
        room(length);
        System.arraycopy(other, from, bytes, size, length);
        size += length;
        comma = true;
        return this;
    }

    /** ASCII as it is: what stands outside JSON, such as line ends. */
    public Json plain(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        comma = true;
        return this;
    }

    public Json digits(long value) {
        return plain(Long.toString(value));
    }

    /** Text in quotes, with what JSON cannot hold escaped. */
    public Json quoted(String value) {
        int length = value.length();
        room(2 + length * 6);
        bytes[size++] = '"';
        int i = plain(value, 0, true);
        while (i < length) {
            char c = value.charAt(i);
            if (c < 0x80) {
                escape(c);
                i++;
            } else {
                i = wide(value, i);
            }
            i = plain(value, i, true);
        }
        bytes[size++] = '"';
        comma = true;
        return this;
    }

    /** Copies what needs no care, from a place in the text on; gives the place of what does. */
    private int plain(String text, int from, boolean json) {
        byte[] out = bytes;
        int at = size;
        int length = text.length();
        int i = from;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (json && (c < ' ' || c == '"' || c == '\\'))) {
                break;
            }
            out[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    /** UTF-8 as it is, for other forms than JSON. */
    Json open(String text) {
        room(text.length() * 3);
        int i = plain(text, 0, false);
        while (i < text.length()) {
            i = plain(text, wide(text, i), false);
        }
        return this;
    }

    /** Bytes as a cell of a table holds them: quotes twice, and slashes escaped where the service does so. */
    Json doubled(byte[] from, int length, boolean escapeSlashes) {
        room(length * 2);
        byte[] out = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            byte b = from[i];
            if (b == '"') {
                out[at++] = '"';
            } else if (escapeSlashes && b == '/') {
                out[at++] = '\\';
            }
            out[at++] = b;
        }
        size = at;
        return this;
    }

    /** One byte of another form. */
    Json put(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[size++] = (byte) c;
            case '\n' -> bytes[size++] = 'n';
            case '\r' -> bytes[size++] = 'r';
            case '\t' -> bytes[size++] = 't';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = (byte) Character.forDigit(c >> 4, 16);
                bytes[size++] = (byte) Character.forDigit(c & 15, 16);
            }
        }
    }

    /** Writes a character that is not ASCII; gives the place after it. */
    private int wide(String value, int at) {
        int code = value.codePointAt(at);
        if (code < 0x800) {
            bytes[size++] = (byte) (0xC0 | (code >> 6));
        } else {
            if (code < 0x10000) {
                bytes[size++] = (byte) (0xE0 | (code >> 12));
            } else {
                bytes[size++] = (byte) (0xF0 | (code >> 18));
                bytes[size++] = (byte) (0x80 | (code >> 12 & 0x3F));
            }
            bytes[size++] = (byte) (0x80 | (code >> 6 & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (code & 0x3F));
        return at + Character.charCount(code);
    }

    private Json open(char bracket) {
        room(1);
        bytes[size++] = (byte) bracket;
        comma = false;
        return this;
    }

    private Json close(char bracket) {
        room(1);
        bytes[size++] = (byte) bracket;
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            room(1);
            bytes[size++] = ',';
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
