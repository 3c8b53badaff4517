package becquerel.detect.sigma.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The modifiers of specification 2.1.0, with the longer names that pySigma takes, too. */
enum Modifier {
    ALL(Kind.LIST, "all", ""),
    NEQ(Kind.LIST, "neq", ""),
    STARTSWITH(Kind.PLACE, "startswith", ""),
    ENDSWITH(Kind.PLACE, "endswith", ""),
    CONTAINS(Kind.PLACE, "contains", ""),
    CASED(Kind.CASE, "cased", ""),
    WINDASH(Kind.DASH, "windash", ""),
    BASE64(Kind.ENCODING, "base64", ""),
    BASE64OFFSET(Kind.ENCODING, "base64offset", ""),
    UTF16LE(Kind.ENCODING, "utf16le", "wide"),
    UTF16BE(Kind.ENCODING, "utf16be", ""),
    UTF16(Kind.ENCODING, "utf16", ""),
    EXPAND(Kind.EXPAND, "expand", ""),
    RE(Kind.REGEX, "re", ""),
    I(Kind.FLAG, "i", "ignorecase"),
    M(Kind.FLAG, "m", "multiline"),
    S(Kind.FLAG, "s", "dotall"),
    CIDR(Kind.NETWORK, "cidr", ""),
    EXISTS(Kind.EXISTS, "exists", ""),
    FIELDREF(Kind.REFERENCE, "fieldref", ""),
    LT(Kind.COMPARE, "lt", ""),
    LTE(Kind.COMPARE, "lte", ""),
    GT(Kind.COMPARE, "gt", ""),
    GTE(Kind.COMPARE, "gte", ""),
    MINUTE(Kind.TIME, "minute", ""),
    HOUR(Kind.TIME, "hour", ""),
    DAY(Kind.TIME, "day", ""),
    WEEK(Kind.TIME, "week", ""),
    MONTH(Kind.TIME, "month", ""),
    YEAR(Kind.TIME, "year", "");

    /** What a modifier does; which kinds go together stands in {@link Combination}. */
    enum Kind {
        LIST,
        PLACE,
        CASE,
        DASH,
        ENCODING,
        EXPAND,
        REGEX,
        FLAG,
        NETWORK,
        EXISTS,
        REFERENCE,
        COMPARE,
        TIME
    }

    static final List<String> NAMES = Arrays.stream(values())
            .flatMap(modifier -> Stream.of(modifier.name, modifier.longer))
            .filter(name -> !name.isEmpty())
            .toList();

    private static final Map<String, Modifier> BY_NAME = byName();

    private final Kind kind;
    private final String name;
    private final String longer;

    Modifier(Kind kind, String name, String longer) {
        this.kind = kind;
        this.name = name;
        this.longer = longer;
    }

    Kind kind() {
        return kind;
    }

    /** As a message shows it. */
    String shown() {
        return "|" + name;
    }

    private static Map<String, Modifier> byName() {
        Map<String, Modifier> byName = new HashMap<>();
        for (Modifier modifier : values()) {
            byName.put(modifier.name, modifier);
            byName.put(modifier.longer, modifier);
        }
        byName.remove("");
        return Map.copyOf(byName);
    }

    static Optional<Modifier> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
