package becquerel.activity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act, whoever recorded it and in whatever shape. All kinds stand in this one file, long as it is, so that the whole
 * language of the evidence can be read at once. Lists are immutable; text is untrusted; absent text is empty, never
 * null.
 */
public sealed interface Activity {
    Context context();

    /** The same act with another context (identities and tenants are folded after all evidence is read). */
    Activity with(Context context);

    default Instant time() {
        return context().time();
    }

    default String tenant() {
        return context().tenant();
    }

    default Account actor() {
        return context().actor();
    }

    default Origin origin() {
        return context().origin();
    }

    default String session() {
        return context().session();
    }

    default EvidenceRef evidence() {
        return context().evidence();
    }

    /** The record that says so, and behind it the others that tell the same act. */
    default List<EvidenceRef> proofs() {
        return context().proofs();
    }

    default boolean succeeded() {
        return context().outcome() == Outcome.SUCCESS;
    }

    /** Whose data or rights the act touched; the actor where the act has no other subject. */
    default Account subject() {
        return context().actor();
    }

    /**
     * A try to sign in.
     *
     * @param verdict what the provider's error code says about the password and the account
     * @param code provider's error number as text (AADSTS without prefix), empty when absent
     * @param reason provider's error name, empty when absent
     * @param request request type or grant as the record names it ({@code OAuth2:Token}, {@code Cmsi:Cmsi})
     * @param resource id of the resource signed in to
     * @param device device id, empty for an unregistered device
     * @param attempt id that the several records of one attempt share ({@code correlationId}), empty when absent
     * @param how what only sign-in logs tell
     */
    record SignIn(
            Context context,
            SignInVerdict verdict,
            String code,
            String reason,
            String request,
            String resource,
            String device,
            String attempt,
            Authentication how)
            implements Activity {
        /** A sign-in of which no more is told than the audit log tells. */
        public SignIn(
                Context context,
                SignInVerdict verdict,
                String code,
                String reason,
                String request,
                String resource,
                String device) {
            this(context, verdict, code, reason, request, resource, device, "", Authentication.NOT_TOLD);
        }

        @Override
        public SignIn with(Context other) {
            return new SignIn(other, verdict, code, reason, request, resource, device, attempt, how);
        }
    }

    /** An inbox or transport rule was made, changed or removed. {@code mailbox} is nobody for transport rules. */
    record MailRuleChanged(Context context, Account mailbox, Change change, MailRule rule) implements Activity {
        @Override
        public MailRuleChanged with(Context other) {
            return new MailRuleChanged(other, mailbox, change, rule);
        }

        @Override
        public Account subject() {
            return mailbox.isKnown() ? mailbox : actor();
        }
    }

    /** Mailbox-level forwarding was set ({@code CREATED}) or cleared ({@code REMOVED}). */
    record ForwardingChanged(Context context, Account mailbox, Change change, MailRule rule) implements Activity {
        @Override
        public ForwardingChanged with(Context other) {
            return new ForwardingChanged(other, mailbox, change, rule);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /**
     * Mail was opened or synchronised.
     *
     * @param whole true for a sync, which copies whole folders; false for single messages (bind)
     * @param messages the messages named; for a sync usually none, only folders
     * @param folders paths of the folders touched
     * @param items the provider's count of items, 0 when not given
     * @param throttled the provider stopped logging for a day after this record
     * @param delegate the mailbox was opened by somebody other than its owner
     */
    record MailRead(
            Context context,
            Account mailbox,
            boolean whole,
            List<Message> messages,
            List<String> folders,
            int items,
            boolean throttled,
            boolean delegate)
            implements Activity {
        public MailRead {
            messages = List.copyOf(messages);
            folders = List.copyOf(folders);
        }

        @Override
        public MailRead with(Context other) {
            return new MailRead(other, mailbox, whole, messages, folders, items, throttled, delegate);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /**
     * A message left a mailbox.
     *
     * @param sentAs by the owner, as the mailbox by somebody else, or on its behalf
     * @param recipients addresses, empty when the record does not say (older records never do)
     * @param attachments file names as written
     */
    record MessageSent(
            Context context,
            Account mailbox,
            SentAs sentAs,
            Message message,
            List<String> recipients,
            List<String> attachments)
            implements Activity {
        /** In whose name a message was sent. */
        public enum SentAs {
            OWNER,
            SEND_AS,
            ON_BEHALF
        }

        public MessageSent {
            recipients = List.copyOf(recipients);
            attachments = List.copyOf(attachments);
        }

        @Override
        public MessageSent with(Context other) {
            return new MessageSent(other, mailbox, sentAs, message, recipients, attachments);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /** The provider's own verdict on a message that arrived (threat intelligence records). */
    record MessageReceived(Context context, Account mailbox, String sender, Message message, String verdict)
            implements Activity {
        @Override
        public MessageReceived with(Context other) {
            return new MessageReceived(other, mailbox, sender, message, verdict);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /**
     * Mail flow: a message passed from a sender to one recipient (message trace, {@code EmailEvents}). Nobody is the actor,
     * as whoever names himself the sender need not be it; the origin's address is that of the server that handed it over.
     *
     * @param sender address as written, in lower case; the one replies go to, or the envelope's where only that is told
     * @param recipient whose mailbox or address; of kind unknown until other records show an account of that name
     * @param size in bytes, 0 when not told
     * @param verdict what the provider took it for ({@code Phish}, {@code Spam}), empty for nothing
     */
    record MessageTraced(
            Context context,
            String sender,
            Account recipient,
            Message message,
            Delivery delivery,
            Direction direction,
            long size,
            String verdict)
            implements Activity {
        /** What became of it. */
        public enum Delivery {
            DELIVERED,
            JUNKED,
            QUARANTINED,
            BLOCKED,
            FAILED,
            PENDING,
            /** A list or group of which the members stand in rows of their own. */
            EXPANDED,
            UNKNOWN;

            /** Whether it reached the recipient, wherever the recipient's side then put it. */
            public boolean arrived() {
                return this == DELIVERED || this == JUNKED;
            }

            /** Whether it was refused or failed on the way. */
            public boolean wasStopped() {
                return this == QUARANTINED || this == BLOCKED || this == FAILED;
            }
        }

        /** Which border of the organisation it crossed, where the record says. */
        public enum Direction {
            INBOUND,
            OUTBOUND,
            INTERNAL,
            UNKNOWN
        }

        @Override
        public MessageTraced with(Context other) {
            return new MessageTraced(other, sender, recipient, message, delivery, direction, size, verdict);
        }

        @Override
        public Account subject() {
            return recipient;
        }
    }

    /**
     * A message was seen to hold a link or a file ({@code EmailUrlInfo}, {@code EmailAttachmentInfo}).
     *
     * @param url the link, empty for a file
     * @param place where in the message the link stood ({@code Body}, {@code Attachment}, {@code QRCode}), empty when not told
     * @param fileName the file's name as written, empty for a link
     * @param sha256 of the file in lower-case hex, empty when not told
     * @param verdict what the provider took it for, empty for nothing
     */
    record MessageHeld(
            Context context, Message message, String url, String place, String fileName, String sha256, String verdict)
            implements Activity {
        @Override
        public MessageHeld with(Context other) {
            return new MessageHeld(other, message, url, place, fileName, sha256, verdict);
        }
    }

    /**
     * Somebody followed a link in a message or document through the provider's gateway ({@code UrlClickEvents}).
     *
     * @param message the message it stood in, as far as it is named
     * @param allowed whether the person got through, at once or past the gateway's warning
     * @param verdict what the provider took the link for ({@code Phish}), empty for nothing
     * @param chain the addresses it led over, in order, as far as the gateway followed it
     */
    record LinkClicked(
            Context context, String url, Message message, boolean allowed, String verdict, List<String> chain)
            implements Activity {
        public LinkClicked {
            chain = List.copyOf(chain);
        }

        @Override
        public LinkClicked with(Context other) {
            return new LinkClicked(other, url, message, allowed, verdict, chain);
        }
    }

    /** Messages were moved, copied or deleted by hand or client. */
    record MessageMoved(Context context, Account mailbox, Manner manner, String from, String to, List<Message> messages)
            implements Activity {
        /** Where the messages went. */
        public enum Manner {
            MOVED,
            COPIED,
            TO_DELETED_ITEMS,
            SOFT_DELETED,
            HARD_DELETED;

            public boolean deletes() {
                return this == TO_DELETED_ITEMS || this == SOFT_DELETED || this == HARD_DELETED;
            }
        }

        public MessageMoved {
            messages = List.copyOf(messages);
        }

        @Override
        public MessageMoved with(Context other) {
            return new MessageMoved(other, mailbox, manner, from, to, messages);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /**
     * An application was allowed to act for one or all users.
     *
     * @param app application or service-principal id in lower case, empty when the record does not say
     * @param appName display name, untrusted
     * @param scopes permissions as written, e.g. {@code Mail.Read}
     * @param everyone granted for all users of the tenant
     * @param reason provider's remark such as {@code Risky application detected}
     */
    record ConsentGranted(
            Context context, String app, String appName, List<String> scopes, boolean everyone, String reason)
            implements Activity {
        public ConsentGranted {
            scopes = List.copyOf(scopes);
        }

        @Override
        public ConsentGranted with(Context other) {
            return new ConsentGranted(other, app, appName, scopes, everyone, reason);
        }
    }

    /** A secret or certificate was added to an application ({@code CREATED}) or taken away ({@code REMOVED}). */
    record AppCredentialAdded(Context context, String app, String appName, Change change, List<String> keys)
            implements Activity {
        public AppCredentialAdded {
            keys = List.copyOf(keys);
        }

        @Override
        public AppCredentialAdded with(Context other) {
            return new AppCredentialAdded(other, app, appName, change, keys);
        }
    }

    /** A directory or Exchange role was given ({@code CREATED}) or taken away ({@code REMOVED}). */
    record RoleAssigned(Context context, Account member, String role, Change change) implements Activity {
        @Override
        public RoleAssigned with(Context other) {
            return new RoleAssigned(other, member, role, change);
        }

        @Override
        public Account subject() {
            return member;
        }
    }

    /** A user account was made, disabled, enabled or removed. */
    record AccountChanged(Context context, Account account, Change change) implements Activity {
        @Override
        public AccountChanged with(Context other) {
            return new AccountChanged(other, account, change);
        }

        @Override
        public Account subject() {
            return account;
        }
    }

    /** A sign-in method of an account was added, changed or removed; {@code method} in the provider's words. */
    record AuthMethodChanged(Context context, Account account, Change change, String method) implements Activity {
        @Override
        public AuthMethodChanged with(Context other) {
            return new AuthMethodChanged(other, account, change, method);
        }

        @Override
        public Account subject() {
            return account;
        }
    }

    /** A password was set; {@code reset} when somebody other than the owner did it or by self-service reset. */
    record PasswordChanged(Context context, Account account, boolean reset) implements Activity {
        @Override
        public PasswordChanged with(Context other) {
            return new PasswordChanged(other, account, reset);
        }

        @Override
        public Account subject() {
            return account;
        }
    }

    /**
     * Somebody was given rights on a mailbox or folder, or lost them.
     *
     * @param rights as written, e.g. {@code FullAccess}, {@code SendAs}, {@code Reviewer}
     * @param folder the folder, empty for the whole mailbox
     */
    record DelegateGranted(
            Context context, Account mailbox, String delegate, List<String> rights, String folder, Change change)
            implements Activity {
        public DelegateGranted {
            rights = List.copyOf(rights);
        }

        @Override
        public DelegateGranted with(Context other) {
            return new DelegateGranted(other, mailbox, delegate, rights, folder, change);
        }

        @Override
        public Account subject() {
            return mailbox;
        }
    }

    /**
     * A setting of the tenant or of a mailbox was changed.
     *
     * @param object what it belongs to, as written
     * @param values the new values by name, in the order of the record
     */
    record PolicyChanged(Context context, String object, Map<String, String> values) implements Activity {
        public PolicyChanged {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // keeps the record's order
        }

        @Override
        public PolicyChanged with(Context other) {
            return new PolicyChanged(other, object, values);
        }
    }

    /**
     * A file was opened, taken, changed or shared.
     *
     * @param url where it lies, or on a device the path and where it came from
     * @param sharedWith empty unless it was shared
     * @param sha256 of its content in lower-case hex, empty when not told (only devices tell it)
     */
    record FileAccessed(Context context, String name, String url, String sharedWith, String sha256)
            implements Activity {
        /** A file in the cloud, of whose content the log says nothing. */
        public FileAccessed(Context context, String name, String url, String sharedWith) {
            this(context, name, url, sharedWith, "");
        }

        @Override
        public FileAccessed with(Context other) {
            return new FileAccessed(other, name, url, sharedWith, sha256);
        }
    }

    /** Somebody searched mail or files. */
    record SearchRun(Context context, String query) implements Activity {
        @Override
        public SearchRun with(Context other) {
            return new SearchRun(other, query);
        }
    }

    /** The provider raised an alert. */
    record ProviderAlert(Context context, Account about, String name, String severity) implements Activity {
        @Override
        public ProviderAlert with(Context other) {
            return new ProviderAlert(other, about, name, severity);
        }

        @Override
        public Account subject() {
            return about;
        }
    }

    /**
     * A rule written on native fields matched the record. It stands beside what the record says, with the same context.
     *
     * @param rule the rule's id, else its title
     * @param values those fields of the record that correlations ask for, by name
     */
    record RuleMatched(Context context, String rule, Map<String, String> values) implements Activity {
        public RuleMatched {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        @Override
        public RuleMatched with(Context other) {
            return new RuleMatched(other, rule, values);
        }
    }

    /**
     * How something is set up, from an export of the configuration: what is, where other kinds say what was changed. Often
     * {@linkplain Context#isDated() undated}.
     *
     * @param about whose it is; nobody for what belongs to the whole tenant
     */
    record ConfigurationSeen(Context context, Account about, Configuration what) implements Activity {
        @Override
        public ConfigurationSeen with(Context other) {
            return new ConfigurationSeen(other, about, what);
        }

        @Override
        public Account subject() {
            return about;
        }
    }

    /** Anything else; {@code object} is what it was done to, as written. */
    record Other(Context context, String object) implements Activity {
        @Override
        public Other with(Context other) {
            return new Other(other, object);
        }
    }
}
