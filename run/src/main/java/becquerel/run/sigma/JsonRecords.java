package becquerel.run.sigma;

import becquerel.collect.Limits;
import becquerel.detect.sigma.match.CompactJson;
import becquerel.detect.sigma.match.FieldNames;
import becquerel.detect.sigma.match.RecordValues;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Takes from JSON records what rules ask for and passes over the rest, without building a tree. For one thread. Of an object with
 * {@code Name} and {@code Value} the value is also found under that name. JSON within texts is not looked into, but
 * {@link #isOpen} tells of it.
 */
public final class JsonRecords {
    private static final char[] TRUE = "true".toCharArray();
    private static final char[] FALSE = "false".toCharArray();
    private static final char[] NULL = "null".toCharArray();
    /** What is kept from one record to the next. */
    private static final int KEPT = 1 << 20;

    private final JsonFactory factory;
    private final RecordValues values;
    private FieldNames names;

    /** Compact JSON of the objects that are being read, one in the other, while some rule compares the outermost. */
    private char[] json = new char[4096];

    private int written;
    private int open;
    private boolean timed;
    private boolean done;
    private boolean folded;

    public JsonRecords(RecordValues values, FieldNames names, Limits limits) {
        this.values = values;
        this.names = names;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.recordBytes())
                        .maxNumberLength(limits.recordBytes())
                        .maxNameLength(limits.recordBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }

    /** Which fields to take from now on. */
    public void take(FieldNames wanted) {
        names = wanted;
    }

    /**
     * Replaces the values by those of this record.
     *
     * @return whether it is an object and could be read to its end; if not, what was read before is there
     */
    public boolean read(byte[] bytes, int offset, int length) {
        values.begin();
        written = 0;
        open = 0;
        timed = false;
        done = false;
        folded = false;
        if (json.length > KEPT) {
            json = new char[4096];
        }
        try (JsonParser opened = factory.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            if (opened.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            object(opened, names.root());
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    private void object(JsonParser in, int node) {
        boolean first = true;
        String pair = "";
        write('{');
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            if (open > 0) {
                key(key, first);
                first = false;
            }
            if (node == names.root()) {
                look(key);
            }
            JsonToken token = in.nextToken();
            value(in, token, names.child(node, key));
            if (node != names.root() && names.leads(node) && token.isScalarValue()) {
                pair = paired(in, token, node, key, pair);
            }
        }
        write('}');
    }

    /** What the record's own keys tell of its form. */
    private void look(String key) {
        timed |= key.equals("CreationTime");
        done |= key.equals("Operation");
        folded |= key.indexOf('.') > 0 || key.startsWith("Param_");
    }

    /** The name under which the value of a pair is found, once it is read. */
    private String paired(JsonParser in, JsonToken token, int node, String key, String name) {
        if (key.equals("Name")) {
            return in.getString();
        }
        if (key.equals("Value") && !name.isEmpty() && open == 0) {
            int named = names.field(names.child(node, name));
            if (named != FieldNames.NONE) {
                scalar(in, token, named);
            }
        }
        return name;
    }

    /** Whether the record read last is one of the audit log as it is, with nothing in it that only a tree shows. */
    public boolean isOpen() {
        return timed && done && !folded;
    }

    private void value(JsonParser in, JsonToken token, int node) {
        boolean wanted = node != FieldNames.NONE || names.allValues() || open > 0;
        switch (token) {
            case START_OBJECT -> {
                if (wanted) {
                    objectValue(in, node);
                } else {
                    in.skipChildren();
                }
            }
            case START_ARRAY -> {
                if (wanted) {
                    array(in, node);
                } else {
                    in.skipChildren();
                }
            }
            default -> {
                if (wanted) {
                    scalar(in, token, names.field(node));
                    folded |= token == JsonToken.VALUE_STRING && names.leads(node) && holdsJson(in);
                }
            }
        }
    }

    private static boolean holdsJson(JsonParser in) {
        char first = in.getStringLength() == 0 ? ' ' : in.getStringCharacters()[in.getStringOffset()];
        return first == '{' || first == '[';
    }

    private void array(JsonParser in, int node) {
        write('[');
        boolean first = true;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (!first) {
                write(',');
            }
            first = false;
            value(in, token, node);
        }
        write(']');
        int field = names.field(node);
        if (first && field != FieldNames.NONE) {
            values.there(field);
        }
    }

    private void objectValue(JsonParser in, int node) {
        int field = names.field(node);
        if (field != FieldNames.NONE && names.comparesText(field)) {
            int start = open == 0 ? 0 : written;
            written = start;
            open++;
            object(in, node);
            open--;
            values.object(field, json, start, written - start);
            return;
        }
        if (field != FieldNames.NONE) {
            values.there(field);
        }
        if (names.leads(node) || names.allValues() || open > 0) {
            object(in, node);
        } else {
            in.skipChildren();
        }
    }

    private void scalar(JsonParser in, JsonToken token, int field) {
        boolean kept = field != FieldNames.NONE || names.allValues();
        switch (token) {
            case VALUE_NULL -> {
                write(NULL, 0, NULL.length);
                if (field != FieldNames.NONE) {
                    values.nothing(field);
                }
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                char[] truth = token == JsonToken.VALUE_TRUE ? TRUE : FALSE;
                literal(truth, 0, truth.length, kept, field);
            }
            case VALUE_STRING -> {
                if (kept || open > 0) {
                    text(in.getStringCharacters(), in.getStringOffset(), in.getStringLength(), kept, field);
                }
            }
            default -> {
                if (kept || open > 0) {
                    literal(in.getStringCharacters(), in.getStringOffset(), in.getStringLength(), kept, field);
                }
            }
        }
    }

    private void text(char[] chars, int offset, int length, boolean kept, int field) {
        if (kept) {
            values.text(field, chars, offset, length);
        }
        if (open > 0) {
            write('"');
            for (int i = offset; i < offset + length; i++) {
                escaped(chars[i]);
            }
            write('"');
        }
    }

    private void literal(char[] chars, int offset, int length, boolean kept, int field) {
        if (kept) {
            values.literal(field, chars, offset, length);
        }
        write(chars, offset, length);
    }

    private void key(String key, boolean first) {
        if (!first) {
            write(',');
        }
        write('"');
        for (int i = 0; i < key.length(); i++) {
            escaped(key.charAt(i));
        }
        write('"');
        write(':');
    }

    private void escaped(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            write(c);
        } else {
            char[] escape = CompactJson.escape(c).toCharArray();
            write(escape, 0, escape.length);
        }
    }

    private void write(char c) {
        if (open > 0) {
            room(1);
            json[written++] = c;
        }
    }

    private void write(char[] chars, int offset, int length) {
        if (open > 0) {
            room(length);
            System.arraycopy(chars, offset, json, written, length);
            written += length;
        }
    }

    private void room(int length) {
        if (json.length - written < length) {
            json = Arrays.copyOf(json, Math.max(written + length, json.length * 2));
        }
    }
}
