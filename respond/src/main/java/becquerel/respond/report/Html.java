package becquerel.respond.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Writes HTML that is well formed and harmless by construction: elements and attributes come from a short list, links lead
 * only to places on the same page, and text is always bounded, made visible and escaped. There is no way to write markup
 * from a string.
 */
final class Html {
    static final Set<String> ELEMENTS = Set.of(
            "a", "article", "aside", "bdi", "body", "br", "caption", "code", "dd", "desc", "details", "div", "dl", "dt",
            "em", "footer", "g", "h1", "h2", "h3", "h4", "h5", "head", "header", "html", "li", "line", "main", "meta",
            "nav", "ol", "p", "path", "pattern", "pre", "rect", "circle", "polygon", "defs", "script", "section",
            "small", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "time",
            "title", "tr", "ul", "wbr");
    static final Set<String> ATTRIBUTES = Set.of(
            "aria-current",
            "aria-describedby",
            "aria-hidden",
            "aria-label",
            "aria-labelledby",
            "charset",
            "class",
            "colspan",
            "content",
            "cx",
            "cy",
            "d",
            "data-label",
            "datetime",
            "dominant-baseline",
            "fill",
            "height",
            "href",
            "http-equiv",
            "id",
            "lang",
            "name",
            "open",
            "patternUnits",
            "patternTransform",
            "points",
            "preserveAspectRatio",
            "r",
            "role",
            "scope",
            "tabindex",
            "text-anchor",
            "title",
            "transform",
            "translate",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "y",
            "y1",
            "y2");
    private static final Set<String> EMPTY = Set.of("br", "meta");
    private static final Set<String> INLINE =
            Set.of("a", "bdi", "code", "em", "small", "span", "strong", "time", "text");
    /** Elements whose text is read as it stands, so that no hint for breaking lines may be in it. */
    private static final Set<String> BARE = Set.of("title", "desc", "text");
    /** Longer texts are cut, and say so. */
    private static final int LONGEST = 2_000;

    /** The one page elsewhere that a report may lead to: the licence of the data on networks asks for it. */
    static final String OUTSIDE = "https://db-ip.com/";

    /** A name from {@link #ATTRIBUTES} and any value. */
    record Attribute(String name, String value) {}

    private final Appendable out;
    private int bare;

    Html(Appendable out) {
        this.out = out;
    }

    static Attribute at(String name, String value) {
        return new Attribute(name, value);
    }

    static Attribute at(String name, double value) {
        return new Attribute(
                name,
                value == Math.rint(value)
                        ? Long.toString((long) value)
                        : Double.toString(Math.round(value * 10) / 10.0));
    }

    void doctype() {
        write("<!DOCTYPE html>\n");
    }

    /** Opens an element, writes what is in it, and closes it. The tag reads as a selector: {@code li#r12.intruder}. */
    void in(String tag, Runnable body) {
        in(tag, List.of(), body);
    }

    void in(String tag, Attribute attribute, Runnable body) {
        in(tag, List.of(attribute), body);
    }

    void in(String tag, List<Attribute> attributes, Runnable body) {
        String name = open(tag, attributes);
        bare += BARE.contains(name) ? 1 : 0;
        body.run();
        bare -= BARE.contains(name) ? 1 : 0;
        write("</" + name + (INLINE.contains(name) ? ">" : ">\n"));
    }

    /** An element that holds nothing but text. */
    void line(String tag, String text) {
        in(tag, List.of(), () -> text(text));
    }

    void line(String tag, List<Attribute> attributes, String text) {
        in(tag, attributes, () -> text(text));
    }

    /** An element without content. */
    void empty(String tag, Attribute... attributes) {
        String name = open(tag, List.of(attributes));
        if (!EMPTY.contains(name)) {
            write("</" + name + ">");
        }
    }

    /** Running text. */
    void text(String text) {
        String safe = escaped(Visible.text(text, LONGEST)).replace('\u2009', Words.THIN_SPACE);
        write(bare > 0 ? safe : safe.replace("@", "@<wbr>")); // long addresses break behind the sign
    }

    /** Evidence, in a monospace box of its own that keeps its direction of writing to itself. */
    void evidence(String text) {
        in("code.ev", at("translate", "no"), () -> in("bdi", () -> write(escaped(Visible.exact(text, LONGEST)))));
    }

    /** Several lines of evidence. */
    void block(String text, int longest) {
        in("pre.ev", List.of(at("tabindex", "0"), at("translate", "no")), () -> {
            write(escaped(Visible.block(text, longest)));
        });
    }

    /** Style and script that ship with the program: the only text that is not escaped. */
    void resource(String tag, Resource resource) {
        in(tag, () -> write(resource.text()));
    }

    private String open(String tag, List<Attribute> attributes) {
        int hash = tag.indexOf('#');
        int dot = tag.indexOf('.', Math.max(hash, 0));
        int endOfId = dot < 0 ? tag.length() : dot;
        String name = tag.substring(0, hash < 0 ? endOfId : hash);
        if (!ELEMENTS.contains(name)) {
            throw new IllegalArgumentException("no such element here: " + tag);
        }
        write("<" + name);
        if (hash >= 0) {
            attribute("id", tag.substring(hash + 1, endOfId));
        }
        if (dot >= 0) {
            attribute("class", tag.substring(dot + 1).replace('.', ' '));
        }
        attributes.forEach(each -> attribute(each.name(), each.value()));
        write(">");
        return name;
    }

    private void attribute(String name, String value) {
        if (!ATTRIBUTES.contains(name)) {
            throw new IllegalArgumentException("no such attribute here: " + name);
        }
        if (name.equals("href") && value.equals(OUTSIDE)) {
            write(" href=\"" + OUTSIDE + "\"");
            return;
        }
        if (name.equals("href") && !value.startsWith("#")) {
            throw new IllegalArgumentException("links lead to this page only, not to " + value);
        }
        write(" " + name + "=\"" + escaped(Visible.text(value, LONGEST)) + "\"");
    }

    /** Escaped, and with web addresses broken so that no viewer of pages or printed files makes them links. */
    private static String escaped(String text) {
        return Escape.html(text.replace("://", "[:]//"));
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken); // Report.render hands the cause on
        }
    }
}
