package becquerel.activity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that is set up in a tenant, as an export of the configuration shows it (CATALOGUE 1.3, 1.7). Text is untrusted. */
public sealed interface Configuration {
    /** An inbox rule, a mailbox's forwarding or a transport rule that stands. */
    record StandingRule(MailRule rule) implements Configuration {}

    /** A mailbox: its kind ({@code UserMailbox}, {@code SharedMailbox} …), all its addresses, and other settings by name. */
    record Mailbox(String type, List<String> addresses, Map<String, String> settings) implements Configuration {
        public Mailbox {
            addresses = List.copyOf(addresses);
            settings = ordered(settings);
        }
    }

    /** By which protocols a mailbox may be reached, and by which it may not; what stands in neither is not told. */
    record Protocols(List<Client> allowed, List<Client> forbidden) implements Configuration {
        public Protocols {
            allowed = List.copyOf(allowed);
            forbidden = List.copyOf(forbidden);
        }
    }

    /** Somebody's rights on a mailbox or, if named, one folder of it. */
    record Delegation(String delegate, List<String> rights, String folder) implements Configuration {
        public Delegation {
            rights = List.copyOf(rights);
        }
    }

    /**
     * What an application may do.
     *
     * @param app application id in lower case, or the id of its object where only that is told
     * @param everyone for all users; otherwise for the account it is about
     * @param byItself without any user ({@code Application} permissions)
     */
    record AppGrant(String app, String appName, List<String> scopes, boolean everyone, boolean byItself)
            implements Configuration {
        public AppGrant {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * An application the tenant knows.
     *
     * @param publisher verified publisher's name, empty when there is none
     * @param ownerTenant tenant that made it, lower case
     * @param created as written, empty when not told
     */
    record App(String app, String name, String publisher, String ownerTenant, String created, List<String> replyUrls)
            implements Configuration {
        public App {
            replyUrls = List.copyOf(replyUrls);
        }
    }

    /** A conditional access policy: {@code state} as written ({@code enabled}, {@code disabled}, report-only), terms by name. */
    record AccessPolicy(String id, String name, String state, Map<String, String> terms) implements Configuration {
        public AccessPolicy {
            terms = ordered(terms);
        }
    }

    /** How an account can prove who it is, by the provider's names for the methods. */
    record SignInMethods(List<String> methods) implements Configuration {
        public SignInMethods {
            methods = List.copyOf(methods);
        }
    }

    /** A domain the tenant has. */
    record OwnDomain(String domain, boolean verified) implements Configuration {}

    /** A role the account holds. */
    record RoleHeld(String role) implements Configuration {}

    /** An account in the directory: whether it is enabled, and other settings by name. */
    record Person(boolean enabled, Map<String, String> settings) implements Configuration {
        public Person {
            settings = ordered(settings);
        }
    }

    /** Any other setting of the tenant or one of its objects, by the product's names. */
    record Setting(String object, Map<String, String> values) implements Configuration {
        public Setting {
            values = ordered(values);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map)); // keeps the record's order
    }
}
