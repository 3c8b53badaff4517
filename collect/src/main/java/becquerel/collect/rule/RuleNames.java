package becquerel.collect.rule;

import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names that Exchange's cmdlets have for the parts of inbox and transport rules. Looked up in lower case. */
final class RuleNames {
    /** They say how the cmdlet ran or what the rule is called, not what the rule does. */
    static final Set<String> ASIDE = lower(List.of(
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
            "RuleVersion"));

    private static final Map<String, List<Part>> WORD_CONDITIONS = words();

    static final Map<String, List<Part>> WORDS = lower(WORD_CONDITIONS);

    private static final List<String> SENDER_CONDITIONS = List.of("From", "SenderIs");

    static final Set<String> SENDERS = lower(SENDER_CONDITIONS);

    private static final List<String> RECIPIENT_CONDITIONS =
            List.of("SentTo", "AnyOfToHeader", "AnyOfCcHeader", "AnyOfToCcHeader");

    static final Set<String> RECIPIENTS = lower(RECIPIENT_CONDITIONS);

    /** Conditions this model has no word for. */
    private static final List<String> MORE_CONDITIONS = List.of(
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

    static final Set<String> OTHER_CONDITIONS = lower(MORE_CONDITIONS);

    private static final Map<String, How> SEND_ACTIONS = sends();

    static final Map<String, How> SENDS = lower(SEND_ACTIONS);

    /** Actions beside those that send, as Get-InboxRule and Get-TransportRule show them. */
    private static final List<String> MORE_ACTIONS = List.of(
            "DeleteMessage",
            "SoftDeleteMessage",
            "MoveToFolder",
            "CopyToFolder",
            "MarkAsRead",
            "MarkImportance",
            "ApplyCategory",
            "ApplySystemCategory",
            "DeleteSystemCategory",
            "PinMessage",
            "SendTextMessageNotificationTo",
            "AddManagerAsRecipientType",
            "ApplyClassification",
            "ApplyHtmlDisclaimerText",
            "ApplyOME",
            "ApplyRightsProtectionTemplate",
            "GenerateIncidentReport",
            "GenerateNotification",
            "ModerateMessageByManager",
            "ModerateMessageByUser",
            "PrependSubject",
            "Quarantine",
            "RejectMessageReasonText",
            "RemoveHeader",
            "RemoveOME",
            "RouteMessageOutboundConnector",
            "RouteMessageOutboundRequireTls",
            "SetHeaderName",
            "SetHeaderValue",
            "SetSCL",
            "SmtpRejectMessageRejectText",
            "StopProcessingRules",
            "StopRuleProcessing");

    /** Every name above that is a condition or an action, as exports write them, in an order of their own. */
    static final List<String> PARTS = parts();

    private RuleNames() {}

    private static List<String> parts() {
        var conditions = new ArrayList<String>();
        conditions.addAll(WORD_CONDITIONS.keySet());
        conditions.addAll(SENDER_CONDITIONS);
        conditions.addAll(RECIPIENT_CONDITIONS);
        conditions.addAll(MORE_CONDITIONS);
        var parts = new ArrayList<>(conditions);
        conditions.forEach(each -> parts.add("ExceptIf" + each));
        parts.addAll(SEND_ACTIONS.keySet());
        parts.addAll(MORE_ACTIONS);
        return List.copyOf(parts);
    }

    private static Map<String, List<Part>> words() {
        var words = new LinkedHashMap<String, List<Part>>();
        words.put("SubjectContainsWords", List.of(Part.SUBJECT));
        words.put("SubjectMatchesPatterns", List.of(Part.SUBJECT));
        words.put("BodyContainsWords", List.of(Part.BODY));
        words.put("SubjectOrBodyContainsWords", List.of(Part.SUBJECT, Part.BODY));
        words.put("SubjectOrBodyMatchesPatterns", List.of(Part.SUBJECT, Part.BODY));
        words.put("HeaderContainsWords", List.of(Part.HEADER));
        words.put("HeaderMatchesPatterns", List.of(Part.HEADER));
        words.put("FromAddressContainsWords", List.of(Part.SENDER));
        words.put("FromAddressMatchesPatterns", List.of(Part.SENDER));
        words.put("SenderDomainIs", List.of(Part.SENDER));
        words.put("RecipientAddressContainsWords", List.of(Part.RECIPIENT));
        words.put("RecipientAddressMatchesPatterns", List.of(Part.RECIPIENT));
        words.put("AnyOfRecipientAddressContainsWords", List.of(Part.RECIPIENT));
        words.put("AnyOfRecipientAddressMatchesPatterns", List.of(Part.RECIPIENT));
        words.put("RecipientDomainIs", List.of(Part.RECIPIENT));
        return words;
    }

    private static Map<String, How> sends() {
        var sends = new LinkedHashMap<String, How>();
        sends.put("ForwardTo", How.FORWARD);
        sends.put("ForwardAsAttachmentTo", How.FORWARD_AS_ATTACHMENT);
        sends.put("RedirectTo", How.REDIRECT);
        sends.put("RedirectMessageTo", How.REDIRECT);
        sends.put("BlindCopyTo", How.BLIND_COPY);
        sends.put("CopyTo", How.FORWARD); // a visible copy: the recipients can see it
        sends.put("AddToRecipients", How.FORWARD);
        return sends;
    }

    private static Set<String> lower(List<String> names) {
        var lower = new HashSet<String>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return Set.copyOf(lower);
    }

    private static <V> Map<String, V> lower(Map<String, V> byName) {
        var lower = new HashMap<String, V>();
        byName.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(lower);
    }
}
