package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes trees of a parser's events, without recursion and within limits. */
final class TreeBuilder {
    private final String file;
    private final int firstLine;
    private final Problems problems;
    private final List<Yaml> roots = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Built> anchors = new HashMap<>();
    private int nodes;
    private int aliases;
    private boolean tooMuch;

    /** A list or map that has begun and not ended. */
    private static final class Open {
        final Position at;
        final boolean map;
        final String anchor;
        final List<Yaml> items = new ArrayList<>();
        final List<Yaml.Entry> entries = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        Yaml.@Nullable Scalar key;
        boolean skipKey;
        int size = 1;
        int depth = 1;

        Open(Position at, boolean map, String anchor) {
            this.at = at;
            this.map = map;
            this.anchor = anchor;
        }
    }

    private record Built(Yaml node, int size, int depth) {}

    TreeBuilder(String file, int firstLine, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    List<Yaml> roots() {
        return roots;
    }

    boolean isTooMuch() {
        return tooMuch;
    }

    void see(Event event) {
        switch (event) {
            case ScalarEvent scalar ->
                put(
                        new Built(scalar(scalar), 1, 1),
                        anchor(scalar),
                        position(scalar.getStartMark().orElse(null)),
                        1);
            case AliasEvent alias -> alias(alias);
            case CollectionStartEvent start -> start(start);
            default -> {
                if (event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd) {
                    end();
                } else if (event.getEventId() == Event.ID.DocumentStart) {
                    anchors.clear();
                }
            }
        }
    }

    private void start(CollectionStartEvent start) {
        Position at = position(start.getStartMark().orElse(null));
        checkTag(start.getTag().orElse(""), at);
        open.push(new Open(at, start instanceof MappingStartEvent, anchor(start)));
        limit(open.size() > Limits.DEPTH, at, "the document is nested deeper than " + Limits.DEPTH + " levels");
    }

    private void end() {
        Open ended = open.pop();
        Yaml node = ended.map ? new Yaml.Entries(ended.at, ended.entries) : new Yaml.Items(ended.at, ended.items);
        put(new Built(node, ended.size, ended.depth), ended.anchor, ended.at, 1);
    }

    private void alias(AliasEvent alias) {
        Position at = position(alias.getStartMark().orElse(null));
        Built known = anchors.get(alias.getAlias().getValue());
        limit(++aliases > Limits.ALIASES, at, "there are more than " + Limits.ALIASES + " aliases");
        if (known == null) {
            problems.add(
                    at,
                    "the alias *" + Quoted.bare(alias.getAlias().getValue()) + " stands for no earlier, finished part",
                    "Put the text in single quotes if the asterisk is a wildcard.");
            known = new Built(new Yaml.Scalar(at, "", false, true), 1, 1);
        }
        put(known, "", at, known.size());
    }

    private void put(Built built, String anchor, Position at, int added) {
        if (!anchor.isEmpty()) {
            anchors.put(anchor, built);
        }
        nodes += added;
        limit(nodes > Limits.NODES, at, "the document has more than " + Limits.NODES + " parts");
        limit(
                open.size() + built.depth() > Limits.DEPTH,
                at,
                "the document is nested deeper than " + Limits.DEPTH + " levels");
        Open parent = open.peek();
        if (parent == null) {
            roots.add(built.node());
            return;
        }
        parent.size += built.size();
        parent.depth = Math.max(parent.depth, built.depth() + 1);
        if (!parent.map) {
            parent.items.add(built.node());
        } else if (parent.key == null && !parent.skipKey) {
            key(parent, built.node());
        } else {
            value(parent, built.node());
        }
    }

    private void key(Open map, Yaml node) {
        if (!(node instanceof Yaml.Scalar key)) {
            problems.add(node.at(), node.called() + " stands as a key", "Make the key a text.");
            map.skipKey = true;
            return;
        }
        if (key.plain() && key.text().equals("<<")) {
            problems.add(key.at(), "merge keys (<<) are no part of Sigma", "Write the merged keys out.");
        } else if (!map.keys.add(key.text())) {
            problems.add(
                    key.at(),
                    "the key " + Quoted.text(key.text()) + " stands twice in the same map, and one would be lost",
                    "Join the values in one list (with |all if every one must be found), or use two searches.");
        }
        map.key = key;
    }

    private static void value(Open map, Yaml node) {
        if (map.key != null) {
            map.entries.add(new Yaml.Entry(map.key, node));
        }
        map.key = null;
        map.skipKey = false;
    }

    private Yaml.Scalar scalar(ScalarEvent event) {
        Mark start = event.getStartMark().orElse(null);
        Mark end = event.getEndMark().orElse(null);
        Position at = position(start);
        String tag = event.getTag().orElse("");
        checkTag(tag, at);
        boolean oneLine = start != null
                && end != null
                && start.getLine() == end.getLine()
                && !event.isLiteral()
                && !event.isFolded();
        return new Yaml.Scalar(
                at, event.getValue(), event.isPlain() && !tag.endsWith(":str") && !tag.equals("!"), oneLine);
    }

    private void checkTag(String tag, Position at) {
        if (!tag.isEmpty() && !tag.equals("!") && !tag.startsWith("tag:yaml.org,2002:")) {
            problems.add(at, "the tag " + Quoted.text(tag) + " means nothing in a rule", "Remove the tag.");
        }
    }

    private void limit(boolean passed, Position at, String what) {
        if (passed && !tooMuch) {
            problems.add(at, what, "Make it smaller; the document was not read.");
            tooMuch = true;
        }
    }

    private static String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse("");
    }

    private Position position(@Nullable Mark mark) {
        return mark == null
                ? new Position(file, firstLine + 1, 1)
                : new Position(file, firstLine + mark.getLine() + 1, mark.getColumn() + 1);
    }
}
