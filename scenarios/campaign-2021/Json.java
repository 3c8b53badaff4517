import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON as Microsoft 365 does: no spaces, fields in the order they were put. */
final class Json {
    /** A field that is there and holds nothing. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private Json() {}

    /** An object of name, value, name, value…; a null value leaves its field out, as the logs do. */
    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                object.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return object;
    }

    /** The logs' own way to write a map: a list of Name and Value. */
    static List<Object> named(String... pairs) {
        return pairs(pairs, "Name", "Value");
    }

    static List<Object> pairs(String[] pairs, String name, String value) {
        var list = new java.util.ArrayList<Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            list.add(object(name, pairs[i], value, pairs[i + 1]));
        }
        return list;
    }

    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                for (Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator(); each.hasNext(); ) {
                    Map.Entry<?, ?> field = each.next();
                    write(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    out.append(each.hasNext() ? "," : "");
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i), out);
                }
                out.append(']');
            }
            case String text -> quote(text, out);
            default -> out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
