package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the sentence for a passage. Names come quoted or plain from the evidence, never raw. */
final class Telling {
    /** Error numbers of second factors and unmet conditions; those of policies begin with 530. */
    private static final Set<String> FURTHER_CHECKS =
            Set.of("50074", "50076", "50078", "50131", "50155", "50158", "500121");

    private static final Duration LONG = Duration.ofHours(1);
    /** Mail is deleted in seconds; who goes on for longer also deletes what comes in. */
    private static final Duration LONG_DELETING = Duration.ofMinutes(1);

    private Telling() {}

    static String of(Passage passage) {
        String line = what(passage) + where(passage) + span(passage);
        return line.endsWith(".") ? line : line + ".";
    }

    /** A line stands at its beginning; one that goes on for long says how long. */
    private static String span(Passage passage) {
        Instant first = passage.first().time();
        Instant last = passage.last().time();
        Duration longest = passage.deed() == Deed.DELETE ? LONG_DELETING : LONG;
        return Duration.between(first, last).compareTo(longest) <= 0
                ? ""
                : ", from " + Phrases.moment(first) + " to " + Phrases.moment(last);
    }

    private static String where(Passage passage) {
        return passage.addresses().isEmpty()
                        || passage.deed() == Deed.ALERT
                        || passage.deed().isNobodys()
                ? ""
                : " from " + Phrases.list(passage.addresses());
    }

    private static String what(Passage passage) {
        return switch (passage.first()) {
            case SignIn signIn -> signIn(passage);
            case MailRead read -> read(passage);
            case MessageMoved moved -> moved(passage, moved);
            case FileAccessed file -> file(passage);
            case RoleAssigned role -> roles(passage, role);
            case ConsentGranted consent -> consents(passage);
            case Other other -> other(passage);
            default -> passage.acts().size() == 1 ? one(passage.first()) : several(passage);
        };
    }

    private static String signIn(Passage passage) {
        int count = passage.acts().size();
        String who = who(passage);
        return switch (passage.deed()) {
            case TRY ->
                Phrases.count(count, "failed try", "failed tries") + " to sign in on "
                        + Phrases.count(passage.actors().size(), "account", "accounts") + " ("
                        + Phrases.list(passage.actors()) + ")";
            case PASSWORD_KNOWN ->
                who + ": the password was right " + Phrases.times(count)
                        + (isCheckedFurther(passage)
                                ? ", but a second factor or a policy stopped the sign-in"
                                : ", but the sign-in stopped before it was complete");
            case SIGN_IN -> who + " signed in" + signIns(passage) + agent(passage);
            default -> who + " began to sign in " + Phrases.times(count) + " without finishing" + codes(passage);
        };
    }

    /** The steps on the way to a sign-in are not counted. */
    private static String signIns(Passage passage) {
        long count = passage.acts().stream().filter(act -> !Census.failed(act)).count();
        return count < 2 ? "" : " " + Phrases.times(count);
    }

    /** Other codes that follow a right password mean, say, that a consent or a new password was asked for. */
    private static boolean isCheckedFurther(Passage passage) {
        return values(passage, act -> act instanceof SignIn signIn ? signIn.code() : "").stream()
                .anyMatch(code -> FURTHER_CHECKS.contains(code) || code.startsWith("530"));
    }

    private static String codes(Passage passage) {
        var codes = values(passage, act -> act instanceof SignIn signIn ? signIn.reason() : "");
        return codes.isEmpty() ? "" : " (" + Phrases.list(codes) + ")";
    }

    private static String agent(Passage passage) {
        var agents = values(passage, act -> act.origin().userAgent());
        return agents.size() == 1 ? " with " + Phrases.quoted(agents.first()) : "";
    }

    private static String read(Passage passage) {
        int unnamed = 0;
        boolean whole = false;
        var named = new HashSet<String>();
        var folders = new TreeSet<String>();
        for (Activity act : passage.acts()) {
            if (act instanceof MailRead read) {
                List<String> ids = read.messages().stream()
                        .map(Message::id)
                        .filter(id -> !id.isEmpty())
                        .toList();
                named.addAll(ids); // a message is often opened again
                unnamed += Math.max(0, read.items() - ids.size());
                whole |= read.whole();
                read.folders().forEach(folder -> folders.add(folder.startsWith("\\") ? folder.substring(1) : folder));
            }
        }
        int messages = Math.max(named.size() + unnamed, 1);
        String what = whole ? "copied whole folders" : "opened " + Phrases.count(messages, "message", "messages");
        return who(passage) + " " + what + " in " + mailboxes(passage)
                + (folders.isEmpty() ? "" : " (" + Phrases.list(folders) + ")");
    }

    private static String moved(Passage passage, MessageMoved first) {
        long messages = 0;
        var subjects = new TreeSet<String>();
        for (Activity act : passage.acts()) {
            if (act instanceof MessageMoved moved) {
                messages += Math.max(1, moved.messages().size());
                moved.messages().forEach(message -> subjects.add(message.subject()));
            }
        }
        subjects.remove("");
        String verb = passage.deed() == Deed.DELETE ? " deleted " : " moved or copied ";
        return who(passage) + verb + Phrases.count(messages, "message", "messages") + " in " + mailboxes(passage)
                + (subjects.isEmpty() ? "" : ": " + Phrases.quoted(subjects))
                + (first.to().isEmpty() || passage.deed() == Deed.DELETE ? "" : " to " + Phrases.quoted(first.to()));
    }

    private static String file(Passage passage) {
        var names = values(passage, act -> act instanceof FileAccessed file ? file.name() : "");
        if (passage.deed() == Deed.SHARE) {
            var with = values(passage, act -> act instanceof FileAccessed file ? file.sharedWith() : "");
            return who(passage) + " shared " + Phrases.quoted(names) + " with " + Phrases.list(with);
        }
        return who(passage) + " used " + (names.isEmpty() ? "files" : Phrases.quoted(names)) + " ("
                + OperationWords.files(passage.acts()) + ")";
    }

    private static String roles(Passage passage, RoleAssigned first) {
        var roles = values(passage, act -> act instanceof RoleAssigned role ? role.role() : "");
        String verb = first.change() == Change.REMOVED ? " took " : " gave ";
        String link = first.change() == Change.REMOVED ? " from " : " to ";
        return who(passage)
                + verb
                + Phrases.count(passage.acts().size(), "role", "roles")
                + link
                + Phrases.list(passage.subjects())
                + (roles.isEmpty() ? "" : ": " + Phrases.list(roles));
    }

    /** One consent by hand becomes several records; some of them know the app only by an id. */
    private static String consents(Passage passage) {
        var names = values(passage, act -> act instanceof ConsentGranted consent ? consent.appName() : "");
        var ids = values(passage, act -> act instanceof ConsentGranted consent ? consent.app() : "");
        var scopes = new LinkedHashSet<String>();
        boolean everyone = false;
        for (Activity act : passage.acts()) {
            if (act instanceof ConsentGranted consent) {
                scopes.addAll(consent.scopes());
                everyone |= consent.everyone();
            }
        }
        if (names.size() > 1) {
            return who(passage) + " allowed " + Phrases.count(names.size(), "app", "apps") + " to act: "
                    + Phrases.quoted(names);
        }
        return who(passage) + " allowed the app " + Phrases.quoted(names.isEmpty() ? ids : names) + " to act for "
                + (everyone ? "everybody" : "the account")
                + (scopes.isEmpty() ? "" : " (" + Phrases.list(scopes) + ")");
    }

    private static String other(Passage passage) {
        return who(passage) + " did what the records call " + OperationWords.others(passage.acts());
    }

    private static String several(Passage passage) {
        List<String> each = passage.acts().stream().map(Telling::one).distinct().toList();
        if (passage.deed().isNobodys()) {
            return each.size() <= 3
                    ? String.join("; ", each)
                    : String.join("; ", each.subList(0, 2)) + "; and "
                            + Phrases.count(each.size() - 2L, "more of the kind", "more of the kind");
        }
        return each.size() <= 3 && passage.deed() != Deed.ALERT
                ? String.join("; ", sharingTheHand(passage, each))
                : who(passage) + " " + Several.of(passage.deed(), passage.acts());
    }

    /** Who did it is said once where it was one person throughout. */
    private static List<String> sharingTheHand(Passage passage, List<String> each) {
        if (passage.actors().size() != 1) {
            return each;
        }
        String who = Phrases.plain(passage.actors().first()) + " ";
        var shared = new ArrayList<String>();
        each.forEach(one -> shared.add(shared.isEmpty() || !one.startsWith(who) ? one : one.substring(who.length())));
        return shared;
    }

    private static String one(Activity act) {
        return Deeds.sentence(act);
    }

    private static String who(Passage passage) {
        return passage.actors().isEmpty() ? "Somebody" : Phrases.list(passage.actors());
    }

    private static String mailboxes(Passage passage) {
        return passage.subjects().equals(passage.actors())
                ? "the mailbox"
                : "the mailbox of " + Phrases.list(passage.subjects());
    }

    private static NavigableSet<String> values(Passage passage, Function<Activity, String> value) {
        return passage.acts().stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
