package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A message left with a file whose name speaks of secrets; from a strange network that is collection, not carelessness. */
public final class TellingAttachment implements Detector<Places> {
    private static final Duration SHORTLY = Duration.ofHours(24);

    private final Words words;

    public TellingAttachment(Knowledge knowledge) {
        words = knowledge.words();
    }

    @Override
    public String name() {
        return "telling-attachment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for files named after passwords or secrets that were sent out";
    }

    @Override
    public String blindness() {
        return "Whether files with passwords were sent out cannot be said without records of sent messages.";
    }

    @Override
    public Needs needs() {
        return Needs.of(MessageSent.class).alsoUsing(SignIn.class, MailRead.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Places fresh() {
        return Places.NONE;
    }

    @Override
    public Step<Places> see(Places before, Activity activity) {
        Places places = before.with(activity);
        if (!(activity instanceof MessageSent sent)
                || sent.attachments().isEmpty()
                || !sent.succeeded()
                || !sent.actor().isPerson()) {
            return Step.nothing(places);
        }
        List<String> telling = sent.attachments().stream()
                .filter(file -> words.mentions(Words.Family.SECRET, file))
                .toList();
        return telling.isEmpty()
                ? Step.nothing(places)
                : Step.found(places, finding(before, places.strangeAt(sent, SHORTLY), sent, telling));
    }

    private Finding finding(Places before, Optional<Places.Stay> stay, MessageSent sent, List<String> telling) {
        boolean isStrange = stay.isPresent() && before.isSettled(sent.time());
        Draft draft = Draft.of(this, sent)
                .weighs(isStrange ? Severity.HIGH : Severity.LOW, isStrange ? 0.55 : 0.2)
                .at(Stage.S5, "T1048", "T1552")
                .entities(Entity.Kind.FILE, telling)
                .entity(Entity.Kind.MESSAGE, sent.message().id())
                .benign("People send each other what they should not.")
                .confirm("Ask the sender about the message, and read it if it is still there.");
        stay.filter(each -> isStrange).ifPresent(each -> draft.citing(List.of(each.record())));
        return draft.says("%s sent a message with %s%s%s."
                .formatted(
                        Sentences.actor(sent),
                        Sentences.quotedList(telling),
                        Sentences.whenAndWhere(sent),
                        stay.filter(each -> isStrange)
                                .map(each -> ", within a day of the account's first visit at " + each.address())
                                .orElse("")));
    }
}
