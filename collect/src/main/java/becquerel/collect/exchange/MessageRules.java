package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.rule.RuleParameters;
import becquerel.collect.rule.RuleParameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code messageRule} of Microsoft Graph, as JSON and as the Extractor Suite's {@code MailboxRulesGraph.csv} (CATALOGUE 1.3, 1.7).
 */
public final class MessageRules implements FieldSource {
    /** Graph's names, and the Suite's, with what Exchange calls the same. */
    private static final Map<String, String> CONDITIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("bodycontains", "BodyContainsWords"),
            Map.entry("bodyorsubjectcontains", "SubjectOrBodyContainsWords"),
            Map.entry("from", "From"),
            Map.entry("fromaddresses", "From"),
            Map.entry("hasattachments", "HasAttachment"),
            Map.entry("headercontains", "HeaderContainsWords"),
            Map.entry("importance", "WithImportance"),
            Map.entry("messageactionflag", "FlaggedForAction"),
            Map.entry("notsenttome", "MyNameNotInToBox"),
            Map.entry("recipientcontains", "RecipientAddressContainsWords"),
            Map.entry("sendercontains", "FromAddressContainsWords"),
            Map.entry("sensitivity", "WithSensitivity"),
            Map.entry("sentccme", "MyNameInCcBox"),
            Map.entry("sentonlytome", "SentOnlyToMe"),
            Map.entry("senttoaddresses", "SentTo"),
            Map.entry("senttome", "MyNameInToBox"),
            Map.entry("senttoorccme", "MyNameInToOrCcBox"),
            Map.entry("subjectcontains", "SubjectContainsWords")));

    /** Conditions that say of what kind a message is. */
    private static final List<String> TYPES = List.of(
            "isapprovalrequest",
            "isautomaticforward",
            "isautomaticreply",
            "isencrypted",
            "ismeetingrequest",
            "ismeetingresponse",
            "isnondeliveryreport",
            "ispermissioncontrolled",
            "isreadreceipt",
            "issigned",
            "isvoicemail");

    private static final Map<String, String> ACTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("assigncategories", "ApplyCategory"),
            Map.entry("copytofolder", "CopyToFolder"),
            Map.entry("delete", "DeleteMessage"),
            Map.entry("forwardasattachment", "ForwardAsAttachmentTo"),
            Map.entry("forwardasattachmentto", "ForwardAsAttachmentTo"),
            Map.entry("forwardto", "ForwardTo"),
            Map.entry("markasread", "MarkAsRead"),
            Map.entry("markimportance", "MarkImportance"),
            Map.entry("movetofolder", "MoveToFolder"),
            Map.entry("permanentdelete", "SoftDeleteMessage"),
            Map.entry("redirectto", "RedirectTo"),
            Map.entry("stopprocessingrules", "StopProcessingRules")));

    private static final String FOLDER = "FolderID: "; // how the Suite writes a folder's id

    @Override
    public String kind() {
        return "Graph message rules";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean graph = fields.has("displayname") && fields.has("isenabled") && fields.has("actions");
        boolean suite = fields.has("rulename") && fields.has("sequence") && fields.has("ruleid");
        return (graph && fields.has("sequence")) || suite;
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String id = cells.text("id", "ruleid");
        String name = cells.text("displayname", "rulename");
        if (id.isEmpty() && name.isEmpty()) {
            return Said.nothing("no rule");
        }
        boolean flat = fields.has("rulename");
        List<Parameter> conditions = named(flat ? cells : cells.inner("conditions"), CONDITIONS, "");
        List<Parameter> actions = named(flat ? cells : cells.inner("actions"), ACTIONS, "");
        if (!flat) {
            types(cells.inner("conditions"), "", conditions);
            conditions.addAll(named(cells.inner("exceptions"), CONDITIONS, "ExceptIf"));
            types(cells.inner("exceptions"), "ExceptIf", conditions);
        }
        cells.report(desk);
        List<Condition> must = RuleParameters.conditions(conditions);
        List<Action> does = RuleParameters.actions(actions, false);
        boolean whole = !cells.lostAny() && !does.isEmpty();
        boolean enabled = cells.told("isenabled", "enabled").orElse(true);
        var rule = new MailRule(MailRule.Kind.INBOX, id, name, must, does, enabled, whole);
        Account owner = Owners.of(cells, desk, "userprincipalname", "username", "mailbox", "userid", "user");
        var snapshot = new Snapshot(fields, desk, "messageRule", id);
        snapshot.see(owner, new StandingRule(rule));
        return snapshot.said();
    }

    private static List<Parameter> named(Cells cells, Map<String, String> names, String prefix) {
        List<Parameter> parameters = new ArrayList<>();
        names.forEach((graph, exchange) -> {
            List<String> values =
                    cells.list(graph).stream().map(MessageRules::folder).toList();
            boolean isOn = RuleParameters.isText(exchange) || cells.told(graph).orElse(true);
            if (!values.isEmpty() && isOn) {
                parameters.add(new Parameter(prefix + exchange, String.join(";", values), values));
            }
        });
        return parameters;
    }

    private static void types(Cells cells, String prefix, List<Parameter> parameters) {
        for (String type : TYPES) {
            if (cells.is(type)) {
                parameters.add(
                        new Parameter(prefix + "MessageTypeMatches", type.substring(2), List.of(type.substring(2))));
            }
        }
        Cells size = cells.inner("withinsizerange");
        for (String bound : List.of("Minimum", "Maximum")) {
            String value = size.text(bound.equals("Minimum") ? "minimumsize" : "maximumsize");
            if (!value.isEmpty() && !value.equals("0")) {
                parameters.add(new Parameter(prefix + "WithinSizeRange" + bound, value, List.of(value)));
            }
        }
    }

    private static String folder(String written) {
        return written.startsWith(FOLDER) ? written.substring(FOLDER.length()) : written;
    }
}
