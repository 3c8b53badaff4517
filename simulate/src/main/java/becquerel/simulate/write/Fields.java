package becquerel.simulate.write;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object, field by field; a null or missing value leaves its field out, as the logs do. */
final class Fields implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter(1024);
    private final JsonGenerator out;

    Fields() {
        out = JSON.createGenerator(ObjectWriteContext.empty(), text);
        out.writeStartObject();
    }

    Fields text(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    Fields number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    Fields flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    Fields object(String name) {
        out.writeObjectPropertyStart(name);
        return this;
    }

    Fields list(String name) {
        out.writeArrayPropertyStart(name);
        return this;
    }

    /** An object within a list. */
    Fields item() {
        out.writeStartObject();
        return this;
    }

    Fields end() {
        out.writeEndObject();
        return this;
    }

    Fields endList() {
        out.writeEndArray();
        return this;
    }

    /** The logs' own way to write a map: a list of Name and Value. */
    Fields named(String name, String... pairs) {
        list(name);
        for (int i = 0; i < pairs.length; i += 2) {
            item().text("Name", pairs[i]).text("Value", pairs[i + 1]).end();
        }
        return endList();
    }

    /** The whole object. */
    String whole() {
        out.writeEndObject();
        out.flush();
        return text.toString();
    }

    @Override
    public void close() {
        out.close();
    }
}
