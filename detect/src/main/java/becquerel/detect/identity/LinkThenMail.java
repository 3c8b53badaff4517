package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MessageSent;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A link that opens a file for anybody was made, and mail was sent right after (X11). Intruders host the next lure in the
 * victim's own cloud this way; so do people who share a file.
 */
public final class LinkThenMail implements Detector<LinkThenMail.Memory> {
    private static final Duration SOON = Duration.ofMinutes(30);

    /** The latest link of a person that no mail has followed yet. */
    record Memory(Optional<FileAccessed> link) {}

    @Override
    public String name() {
        return "link-then-mail";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for mail sent right after a file was opened to anybody by a link";
    }

    @Override
    public String blindness() {
        return "Whether shared files served as lures cannot be said without records of file access.";
    }

    @Override
    public Needs needs() {
        return Needs.of(FileAccessed.class).alsoUsing(MessageSent.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        return switch (activity) {
            case FileAccessed file
            when file.actor().isPerson() && isOpened(file) -> Step.nothing(new Memory(Optional.of(file)));
            case MessageSent sent
            when memory.link().isPresent() -> sent(memory.link().get(), sent);
            default -> Step.nothing(memory); // other things done to files
        };
    }

    private Step<Memory> sent(FileAccessed link, MessageSent sent) {
        if (Duration.between(link.time(), sent.time()).compareTo(SOON) > 0) {
            return Step.nothing(fresh());
        }
        return Step.found(
                fresh(),
                Draft.of(this, link)
                        .citing(sent)
                        .weighs(Severity.LOW, 0.2)
                        .at(Stage.S7, "T1608.005", "T1534")
                        .entity(Entity.Kind.FILE, link.name())
                        .entity(Entity.Kind.MESSAGE, sent.message().id())
                        .benign("This is how people share files.")
                        .confirm("Open the file's page and the message: does a lure fit?")
                        .says("%s opened the file %s to anybody by a link%s and sent the message %s %s later."
                                .formatted(
                                        Sentences.actor(link),
                                        Quoted.of(link.name()),
                                        Sentences.whenAndWhere(link),
                                        Quoted.of(sent.message().subject()),
                                        Sentences.span(Duration.between(link.time(), sent.time())))));
    }

    private static boolean isOpened(FileAccessed file) {
        return file.context().operation().toLowerCase(Locale.ROOT).startsWith("anonymouslinkcreated");
    }
}
