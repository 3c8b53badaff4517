package becquerel.collect.entra;

import becquerel.collect.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change of the directory was made to, with what was changed.
 *
 * @param type {@code User}, {@code ServicePrincipal}, {@code Role} …; empty when the record does not say
 */
record AuditTarget(String type, String id, String name, String principal, List<Changed> changes) {
    private static final int MOST = 100; // real records have a few
    private static final Set<String> NO_SUBJECTS = Set.of("role", "request", "directory", "other", "");

    /** One property; values are JSON written as text. */
    record Changed(String property, String before, String after) {}

    AuditTarget {
        changes = List.copyOf(changes);
    }

    /** From {@code targetResources}, or from the portal's columns {@code Target1…} to {@code Target3…}. */
    static List<AuditTarget> all(Fields fields) {
        var targets = new ArrayList<AuditTarget>();
        JsonNode resources = fields.node("targetresources");
        if (resources instanceof ObjectNode one) {
            targets.add(of(Fields.of(one))); // PowerShell turns an array of one into the one
        } else if (resources != null) {
            for (JsonNode each : resources) {
                if (each instanceof ObjectNode target && targets.size() < MOST) {
                    targets.add(of(Fields.of(target)));
                }
            }
        }
        for (int i = 1; fields.has("target" + i + "type") || fields.has("target" + i + "objectid"); i++) {
            ofColumns(fields, "target" + i, targets);
        }
        return targets;
    }

    private static AuditTarget of(Fields target) {
        var changes = new ArrayList<Changed>();
        JsonNode properties = target.node("modifiedproperties");
        if (properties instanceof ObjectNode one) {
            add(Fields.of(one), changes);
        } else if (properties != null) {
            for (JsonNode each : properties) {
                if (each instanceof ObjectNode property && changes.size() < MOST) {
                    add(Fields.of(property), changes);
                }
            }
        }
        return new AuditTarget(
                target.text("type"),
                target.text("id"),
                target.text("displayname"),
                target.text("userprincipalname"),
                changes);
    }

    private static void add(Fields property, List<Changed> changes) {
        String name = property.text("displayname", "name");
        if (!name.isEmpty()) {
            changes.add(new Changed(name, value(property, "oldvalue"), value(property, "newvalue")));
        }
    }

    private static String value(Fields property, String name) {
        String text = property.text(name);
        JsonNode node = text.isEmpty() ? property.node(name) : null;
        return node == null ? text : node.toString();
    }

    private static void ofColumns(Fields fields, String prefix, List<AuditTarget> targets) {
        var changes = new ArrayList<Changed>();
        for (int i = 1; fields.has(prefix + "modifiedproperty" + i + "name"); i++) {
            String property = prefix + "modifiedproperty" + i;
            String name = fields.text(property + "name");
            if (!name.isEmpty()) {
                changes.add(new Changed(name, fields.text(property + "oldvalue"), fields.text(property + "newvalue")));
            }
        }
        String id = fields.text(prefix + "objectid", prefix + "id");
        String name = fields.text(prefix + "displayname");
        String principal = fields.text(prefix + "userprincipalname");
        if (!id.isEmpty() || !name.isEmpty() || !principal.isEmpty() || !changes.isEmpty()) {
            targets.add(new AuditTarget(fields.text(prefix + "type"), id, name, principal, changes));
        }
    }

    /**
     * Whom or what the change is about: the first target, but where records of role management begin with the role, whoever
     * gets it.
     */
    static AuditTarget subject(List<AuditTarget> targets) {
        if (targets.isEmpty()) {
            return new AuditTarget("", "", "", "", List.of());
        }
        AuditTarget first = targets.getFirst();
        if (!first.is("role")) {
            return first;
        }
        return targets.stream()
                .filter(each -> !NO_SUBJECTS.contains(each.type().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(first);
    }

    boolean is(String kind) {
        return type.equalsIgnoreCase(kind);
    }
}
