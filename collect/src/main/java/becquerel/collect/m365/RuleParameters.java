package becquerel.collect.m365;

import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import becquerel.collect.m365.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parameters of inbox and transport rule cmdlets as conditions and actions of the one rule model. */
final class RuleParameters {
    /** They say how the cmdlet ran or what the rule is called, not what the rule does. */
    private static final Set<String> ASIDE = lower(
            "Name",
            "Identity",
            "Mailbox",
            "AlwaysDeleteOutlookRulesBlob",
            "Force",
            "Confirm",
            "WhatIf",
            "Priority",
            "Mode",
            "State",
            "Enabled",
            "Comments",
            "RuleErrorAction",
            "RuleSubType",
            "SenderAddressLocation",
            "DomainController",
            "ErrorAction",
            "WarningAction",
            "DlpPolicy",
            "ActivationDate",
            "ExpiryDate",
            "FromMessageId",
            "SweepRules",
            "ValidateOnly",
            "UseLegacyRegex",
            "RuleVersion");

    private static final Map<String, List<Part>> WORDS = words();

    private static final Set<String> SENDERS = lower("From", "SenderIs");

    private static final Set<String> RECIPIENTS = lower("SentTo", "AnyOfToHeader", "AnyOfCcHeader", "AnyOfToCcHeader");

    /** Conditions this model has no word for. What is neither here nor above is taken for an action. */
    private static final Set<String> OTHER_CONDITIONS = lower(
            "FlaggedForAction",
            "HasAttachment",
            "HasClassification",
            "HasNoClassification",
            "HeaderContainsMessageHeader",
            "HeaderMatchesMessageHeader",
            "MessageTypeMatches",
            "MessageContainsDataClassifications",
            "MyNameInCcBox",
            "MyNameInToBox",
            "MyNameInToOrCcBox",
            "MyNameNotInToBox",
            "ReceivedAfterDate",
            "ReceivedBeforeDate",
            "SentOnlyToMe",
            "FromSubscription",
            "WithImportance",
            "WithSensitivity",
            "WithinSizeRangeMaximum",
            "WithinSizeRangeMinimum",
            "FromMemberOf",
            "FromScope",
            "SentToMemberOf",
            "SentToScope",
            "SenderIpRanges",
            "SenderADAttributeContainsWords",
            "SenderADAttributeMatchesPatterns",
            "RecipientADAttributeContainsWords",
            "RecipientADAttributeMatchesPatterns",
            "RecipientInSenderList",
            "SenderInRecipientList",
            "SenderManagementRelationship",
            "ManagerAddresses",
            "ManagerForEvaluatedUser",
            "BetweenMemberOf1",
            "BetweenMemberOf2",
            "AttachmentExtensionMatchesWords",
            "AttachmentHasExecutableContent",
            "AttachmentIsPasswordProtected",
            "AttachmentIsUnsupported",
            "AttachmentNameMatchesPatterns",
            "AttachmentPropertyContainsWords",
            "AttachmentContainsWords",
            "AttachmentMatchesPatterns",
            "AttachmentProcessingLimitExceeded",
            "AttachmentSizeOver",
            "ContentCharacterSetContainsWords",
            "HasSenderOverride",
            "MessageSizeOver",
            "SCLOver",
            "AnyOfToHeaderMemberOf",
            "AnyOfCcHeaderMemberOf",
            "AnyOfToCcHeaderMemberOf",
            "ADComparisonAttribute",
            "ADComparisonOperator");

    private static final Map<String, How> SENDS = sends();

    private RuleParameters() {}

    static List<Condition> conditions(Pairs parameters) {
        var conditions = new ArrayList<Condition>();
        for (Pair pair : parameters.all()) {
            String name = pair.name().toLowerCase(Locale.ROOT);
            if (!isSet(pair)) {
                continue;
            }
            List<Part> parts = WORDS.get(name);
            if (parts != null) {
                conditions.add(new Condition.Words(parts, Lists.of(pair.value())));
            } else if (SENDERS.contains(name)) {
                conditions.add(new Condition.From(Lists.addresses(Lists.of(pair.value()))));
            } else if (RECIPIENTS.contains(name)) {
                conditions.add(new Condition.To(Lists.addresses(Lists.of(pair.value()))));
            } else if (isOtherCondition(name)) {
                conditions.add(new Condition.Other(pair.name(), pair.text()));
            }
        }
        return conditions;
    }

    static List<Action> actions(Pairs parameters, boolean transport) {
        var actions = new ArrayList<Action>();
        for (Pair pair : parameters.all()) {
            String name = pair.name().toLowerCase(Locale.ROOT);
            boolean condition = WORDS.containsKey(name)
                    || SENDERS.contains(name)
                    || RECIPIENTS.contains(name)
                    || isOtherCondition(name);
            if (isSet(pair) && !condition && !ASIDE.contains(name)) {
                actions.add(action(name, pair, transport));
            } else if (name.equals("movetofolder")) {
                actions.add(new Action.MoveTo("")); // a change that ends the move must not leave the old one standing
            }
        }
        return actions;
    }

    private static Action action(String name, Pair pair, boolean transport) {
        How how = SENDS.get(name);
        if (how != null) {
            return new Action.Send(how, Lists.addresses(Lists.of(pair.value())));
        }
        return switch (name) {
            case "deletemessage" -> new Action.Delete(transport); // in transport nobody ever sees it
            case "softdeletemessage" -> new Action.Delete(true);
            case "movetofolder" -> new Action.MoveTo(folder(pair.text()));
            case "markasread" -> new Action.MarkRead();
            case "stopprocessingrules", "stopruleprocessing" -> new Action.Stop();
            default -> new Action.Other(pair.name(), pair.text());
        };
    }

    /** {@code alias:\Archive} is the folder Archive of that mailbox. */
    static String folder(String written) {
        int colon = written.indexOf(":\\");
        return colon < 0 ? written : written.substring(colon + 2);
    }

    /** An empty value or False takes a condition or action away, it does not set one. */
    private static boolean isSet(Pair pair) {
        String value = pair.text().strip();
        return !value.isEmpty() && !value.equalsIgnoreCase("false") && !value.equals("$null") && !value.equals("{}");
    }

    private static boolean isOtherCondition(String name) {
        return OTHER_CONDITIONS.contains(name) || name.startsWith("exceptif");
    }

    private static Map<String, List<Part>> words() {
        var words = new TreeMap<String, List<Part>>();
        words.put("subjectcontainswords", List.of(Part.SUBJECT));
        words.put("subjectmatchespatterns", List.of(Part.SUBJECT));
        words.put("bodycontainswords", List.of(Part.BODY));
        words.put("subjectorbodycontainswords", List.of(Part.SUBJECT, Part.BODY));
        words.put("subjectorbodymatchespatterns", List.of(Part.SUBJECT, Part.BODY));
        words.put("headercontainswords", List.of(Part.HEADER));
        words.put("headermatchespatterns", List.of(Part.HEADER));
        words.put("fromaddresscontainswords", List.of(Part.SENDER));
        words.put("fromaddressmatchespatterns", List.of(Part.SENDER));
        words.put("senderdomainis", List.of(Part.SENDER));
        words.put("recipientaddresscontainswords", List.of(Part.RECIPIENT));
        words.put("recipientaddressmatchespatterns", List.of(Part.RECIPIENT));
        words.put("anyofrecipientaddresscontainswords", List.of(Part.RECIPIENT));
        words.put("anyofrecipientaddressmatchespatterns", List.of(Part.RECIPIENT));
        words.put("recipientdomainis", List.of(Part.RECIPIENT));
        return words;
    }

    private static Map<String, How> sends() {
        return Map.of(
                "forwardto", How.FORWARD,
                "forwardasattachmentto", How.FORWARD_AS_ATTACHMENT,
                "redirectto", How.REDIRECT,
                "redirectmessageto", How.REDIRECT,
                "blindcopyto", How.BLIND_COPY,
                "copyto", How.FORWARD, // a visible copy: the recipients can see it
                "addtorecipients", How.FORWARD);
    }

    private static Set<String> lower(String... names) {
        var lower = new HashSet<String>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(lower);
    }
}
