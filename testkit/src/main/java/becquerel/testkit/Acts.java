package becquerel.testkit;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.Configuration;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.activity.Message;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Activities in one line: {@code Acts.by("anna@example.com").at("12:07").from("192.0.2.7").makesRule(rule)}. A value of this
 * type is who acts, when and from where; it can be kept and varied, and every act it gives has a record of its own. Times of
 * day fall on Tuesday 5 March 2024, UTC.
 */
public record Acts(Context context) {
    public static final String TENANT = "7e57ab1e-0000-4000-8000-000000000001";
    private static final Instant DAY = Instant.parse("2024-03-05T00:00:00Z");
    private static final AtomicInteger RECORDS = new AtomicInteger();

    public static Acts by(String person) {
        return by(Account.person(person));
    }

    public static Acts by(Account actor) {
        Origin origin = new Origin("192.0.2.10", 0, "", Client.BROWSER, "");
        EvidenceRef nowhere = new EvidenceRef("", 0, "");
        return new Acts(
                new Context(DAY.plus(Duration.ofHours(9)), TENANT, actor, origin, "", "", Outcome.SUCCESS, nowhere));
    }

    /** A service of the provider, whose acts never count as a person's. */
    public static Acts bySystem() {
        return by(new Account("NT AUTHORITY\\SYSTEM (w3wp)", Account.Kind.SYSTEM));
    }

    public static Acts byApplication(String id) {
        return by(new Account("app:" + id, Account.Kind.APPLICATION));
    }

    /** {@code 12:07} or {@code 12:07:30} on the usual day, or a whole instant. */
    public Acts at(String time) {
        if (time.length() > 8) {
            return at(Instant.parse(time));
        }
        return at(Instant.parse("2024-03-05T" + time + (time.length() == 5 ? ":00Z" : "Z")));
    }

    public Acts at(Instant time) {
        return with(time, context.origin(), context.session(), context.operation(), context.outcome());
    }

    public Acts later(Duration by) {
        return at(context.time().plus(by));
    }

    public Acts from(String address) {
        Origin old = context.origin();
        return origin(new Origin(address, 0, old.userAgent(), old.client(), old.app()));
    }

    public Acts agent(String userAgent) {
        Origin old = context.origin();
        return origin(new Origin(old.address(), 0, userAgent, old.client(), old.app()));
    }

    public Acts client(Client client) {
        Origin old = context.origin();
        return origin(new Origin(old.address(), 0, old.userAgent(), client, old.app()));
    }

    public Acts app(String id) {
        Origin old = context.origin();
        return origin(new Origin(old.address(), 0, old.userAgent(), old.client(), id));
    }

    public Acts origin(Origin origin) {
        return with(context.time(), origin, context.session(), context.operation(), context.outcome());
    }

    public Acts session(String session) {
        return with(context.time(), context.origin(), session, context.operation(), context.outcome());
    }

    public Acts operation(String operation) {
        return with(context.time(), context.origin(), context.session(), operation, context.outcome());
    }

    public Acts failing() {
        return with(context.time(), context.origin(), context.session(), context.operation(), Outcome.FAILURE);
    }

    public Acts tenant(String tenant) {
        return new Acts(context.withTenant(tenant));
    }

    public Activity.SignIn signsIn() {
        return signsIn(SignInVerdict.SUCCESS, "0");
    }

    public Activity.SignIn signsIn(SignInVerdict verdict, String code) {
        Outcome outcome = verdict == SignInVerdict.SUCCESS
                ? Outcome.SUCCESS
                : verdict == SignInVerdict.INTERRUPTED ? Outcome.INTERRUPTED : Outcome.FAILURE;
        Acts tried = with(context.time(), context.origin(), context.session(), context.operation(), outcome);
        return new Activity.SignIn(tried.recorded("UserLoggedIn"), verdict, code, "", "OAuth2:Token", "", "");
    }

    public Activity.MailRuleChanged makesRule(MailRule rule) {
        return changesRule(Change.CREATED, rule);
    }

    public Activity.MailRuleChanged changesRule(Change change, MailRule rule) {
        return changesRule(
                rule.kind() == MailRule.Kind.TRANSPORT ? "" : context.actor().name(), change, rule);
    }

    public Activity.MailRuleChanged changesRule(String mailbox, Change change, MailRule rule) {
        return new Activity.MailRuleChanged(recorded("New-InboxRule"), account(mailbox), change, rule);
    }

    /** Mailbox forwarding; {@code keeps} leaves a copy for the owner. */
    public Activity.ForwardingChanged forwards(String mailbox, boolean keeps, String... targets) {
        var send = new MailRule.Action.Send(
                keeps ? MailRule.How.FORWARD_AND_KEEP : MailRule.How.REDIRECT, List.of(targets));
        return forwarding(mailbox, Change.CREATED, List.of(send));
    }

    public Activity.ForwardingChanged clearsForwarding(String mailbox) {
        return forwarding(mailbox, Change.REMOVED, List.of());
    }

    private Activity.ForwardingChanged forwarding(String mailbox, Change change, List<MailRule.Action> actions) {
        var rule = new MailRule(MailRule.Kind.MAILBOX_FORWARD, "", "", List.of(), actions, true, true);
        return new Activity.ForwardingChanged(recorded("Set-Mailbox"), account(mailbox), change, rule);
    }

    public Activity.MailRead reads(String mailbox, Message... messages) {
        return new Activity.MailRead(
                recorded("MailItemsAccessed"),
                account(mailbox),
                false,
                List.of(messages),
                List.of(),
                messages.length,
                false,
                isOther(mailbox));
    }

    public Activity.MailRead syncs(String mailbox, String... folders) {
        return new Activity.MailRead(
                recorded("MailItemsAccessed"),
                account(mailbox),
                true,
                List.of(),
                List.of(folders),
                0,
                false,
                isOther(mailbox));
    }

    public Activity.MessageSent sends(String subject, String... recipients) {
        return sends(context.actor().name(), Activity.MessageSent.SentAs.OWNER, message(subject), recipients);
    }

    public Activity.MessageSent sends(
            String mailbox, Activity.MessageSent.SentAs as, Message message, String... recipients) {
        return new Activity.MessageSent(
                recorded("Send"), account(mailbox), as, message, List.of(recipients), List.of());
    }

    public Activity.MessageReceived receives(String sender, String subject, String verdict) {
        return new Activity.MessageReceived(recorded("TIMailData"), context.actor(), sender, message(subject), verdict);
    }

    public Activity.MessageMoved moves(
            Activity.MessageMoved.Manner manner, String from, String to, Message... messages) {
        return new Activity.MessageMoved(recorded(manner.name()), context.actor(), manner, from, to, List.of(messages));
    }

    /** Deletes messages with these subjects from a folder. */
    public Activity.MessageMoved deletes(Activity.MessageMoved.Manner manner, String from, String... subjects) {
        Message[] messages = List.of(subjects).stream().map(Acts::message).toArray(Message[]::new);
        return moves(manner, from, "", messages);
    }

    public Activity.ConsentGranted consents(String app, String appName, String... scopes) {
        return new Activity.ConsentGranted(
                recorded("Consent to application."), app, appName, List.of(scopes), false, "");
    }

    public Activity.ConsentGranted consentsForAll(String app, String appName, String... scopes) {
        return new Activity.ConsentGranted(
                recorded("Consent to application."), app, appName, List.of(scopes), true, "");
    }

    public Activity.AppCredentialAdded addsSecret(String app, String appName) {
        return new Activity.AppCredentialAdded(
                recorded("Update application – Certificates and secrets management"),
                app,
                appName,
                Change.CREATED,
                List.of("key-1"));
    }

    public Activity.RoleAssigned givesRole(String member, String role) {
        return new Activity.RoleAssigned(recorded("Add member to role."), account(member), role, Change.CREATED);
    }

    public Activity.AccountChanged changesAccount(String name, Change change) {
        return new Activity.AccountChanged(recorded("Add user."), account(name), change);
    }

    public Activity.AuthMethodChanged changesMethod(String name, Change change, String method) {
        return new Activity.AuthMethodChanged(recorded("Update user."), account(name), change, method);
    }

    public Activity.PasswordChanged changesPassword(String name, boolean reset) {
        return new Activity.PasswordChanged(recorded("Reset user password."), account(name), reset);
    }

    public Activity.DelegateGranted grants(String mailbox, String delegate, String... rights) {
        return grantsOn(mailbox, "", delegate, rights);
    }

    public Activity.DelegateGranted grantsOn(String mailbox, String folder, String delegate, String... rights) {
        return new Activity.DelegateGranted(
                recorded("Add-MailboxPermission"), account(mailbox), delegate, List.of(rights), folder, Change.CREATED);
    }

    /** Names and values in turn. */
    public Activity.PolicyChanged sets(String operation, String object, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Activity.PolicyChanged(operation(operation).recorded(operation), object, values);
    }

    public Activity.FileAccessed touchesFile(String operation, String name, String sharedWith) {
        return new Activity.FileAccessed(
                operation(operation).recorded(operation), name, "https://files.example.com/" + name, sharedWith);
    }

    public Activity.SearchRun searches(String query) {
        return new Activity.SearchRun(recorded("SearchQueryInitiatedExchange"), query);
    }

    public Activity.ProviderAlert isAlertedAbout(String name, String severity) {
        return new Activity.ProviderAlert(recorded("AlertTriggered"), context.actor(), name, severity);
    }

    /** A message that mail flow shows on its way to one recipient; nobody is the actor. */
    public Activity.MessageTraced traces(String sender, String recipient, Activity.MessageTraced.Delivery delivery) {
        Acts nobody = new Acts(context.withActor(Account.NOBODY)).origin(Origin.UNKNOWN);
        return new Activity.MessageTraced(
                nobody.recorded("Get-MessageTrace"),
                sender,
                new Account(recipient, Account.Kind.UNKNOWN),
                message("traced"),
                delivery,
                Activity.MessageTraced.Direction.UNKNOWN,
                0,
                "");
    }

    public Activity.LinkClicked clicks(String url) {
        return new Activity.LinkClicked(recorded("ClickAllowed"), url, new Message("", "", ""), true, "", List.of());
    }

    /** What an export of the configuration shows of an account, or of the tenant where that is empty. Nobody is the actor. */
    public Activity.ConfigurationSeen shows(String about, Configuration what) {
        Acts nobody = new Acts(context.withActor(Account.NOBODY)).origin(Origin.UNKNOWN);
        return new Activity.ConfigurationSeen(nobody.recorded("export"), account(about), what);
    }

    public Activity.Other does(String operation, String object) {
        return new Activity.Other(operation(operation).recorded(operation), object);
    }

    /** A message with an id made from its subject. */
    public static Message message(String subject) {
        return new Message("<" + Integer.toHexString(subject.hashCode()) + "@example.com>", subject, "");
    }

    private static Account account(String name) {
        return name.isEmpty() ? Account.NOBODY : Account.person(name);
    }

    private boolean isOther(String mailbox) {
        return !mailbox.equals(context.actor().name());
    }

    /** The context with a record of its own, and with the usual operation unless one was chosen. */
    private Context recorded(String usualOperation) {
        int record = RECORDS.incrementAndGet();
        String operation = context.operation().isEmpty() ? usualOperation : context.operation();
        return new Context(
                        context.time(),
                        context.tenant(),
                        context.actor(),
                        context.origin(),
                        context.session(),
                        operation,
                        context.outcome(),
                        new EvidenceRef("audit.jsonl", record, "00000000-0000-4000-8000-%012d".formatted(record)))
                .withToken(context.token());
    }

    /** With the token of that request. */
    public Acts token(String request) {
        return new Acts(context.withToken(request));
    }

    private Acts with(Instant time, Origin origin, String session, String operation, Outcome outcome) {
        return new Acts(new Context(
                        time,
                        context.tenant(),
                        context.actor(),
                        origin,
                        session,
                        operation,
                        outcome,
                        context.evidence())
                .withToken(context.token()));
    }
}
