package becquerel.collect;

import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record under its own field names, out of its container, as rules written on native fields see it.
 *
 * @param source in plain words and without the container, e.g. {@code Entra sign-ins}; empty when there is no such record
 * @param object asked for only where a rule may match
 */
public record Native(String source, Supplier<ObjectNode> object) {
    /** Name of the audit log of Microsoft 365 as a source. */
    public static final String AUDIT_LOG = "unified audit log";

    public static final Native NONE = new Native("", JsonNodeFactory.instance::objectNode);
}
