package becquerel.investigate.exposure;

import becquerel.activity.Activity.MailRead;
import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Folders;
import becquerel.knowledge.Folders.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The folders of a mailbox that were copied as a whole, when and by whom. */
final class Syncs {
    /** Further times make no difference to what was copied, but for messages that lay there between two of them. */
    private static final int MOST_TIMES = 20_000;

    private static final int MOST_FOLDERS = 500;

    private record Copy(String folder, Hand hand) implements Comparable<Copy> {
        @Override
        public int compareTo(Copy other) {
            int byHand = hand.compareTo(other.hand);
            return byHand != 0 ? byHand : folder.compareTo(other.folder);
        }
    }

    /** When, and the first and last record. */
    private static final class Times {
        final List<Instant> all = new ArrayList<>();
        final List<EvidenceRef> proofs = new ArrayList<>(2);
        Instant last = Instant.MIN;
        long records;

        void add(MailRead sync) {
            records++;
            last = sync.time();
            if (all.size() < MOST_TIMES) {
                all.add(sync.time());
            }
            if (proofs.size() == 2) {
                proofs.removeLast();
            }
            proofs.add(sync.evidence());
        }
    }

    private final TreeMap<Copy, Times> copies = new TreeMap<>();
    /** Somebody copied a folder of whom it is not sure that he was the owner. */
    private boolean unclear;

    void see(MailRead sync, Hand hand, boolean mayBeHis, boolean surelyNotHis) {
        unclear |= !surelyNotHis;
        if (hand == Hand.OWNER || (hand == Hand.UNKNOWN && !mayBeHis)) {
            return;
        }
        for (String folder : sync.folders().isEmpty() ? List.of("") : sync.folders()) {
            Copy copy = new Copy(copies.size() < MOST_FOLDERS ? folder : "", hand);
            copies.computeIfAbsent(copy, none -> new Times()).add(sync);
        }
    }

    boolean isUnclear() {
        return unclear;
    }

    List<CopiedFolder> told() {
        return copies.entrySet().stream()
                .map(each -> new CopiedFolder(
                        each.getKey().folder(),
                        each.getKey().hand() == Hand.INTRUDER,
                        each.getValue().all.getFirst(),
                        each.getValue().last,
                        each.getValue().records,
                        each.getValue().proofs))
                .toList();
    }

    /** What follows for a message; {@code own} when the mailbox's owner sent it. */
    void apply(Entry entry, boolean own, Folders kinds) {
        copies.forEach((copy, times) -> {
            Optional<Boolean> there = lies(entry, own, copy.folder(), kinds);
            Optional<Instant> when =
                    times.all.stream().filter(entry::layThereAt).findFirst();
            if (when.isEmpty() || !there.orElse(true)) {
                return;
            }
            boolean sure = there.isPresent() && copy.hand() == Hand.INTRUDER;
            entry.concluded(
                    sure ? ExposureClass.COPIED : ExposureClass.POSSIBLE,
                    "the folder " + (copy.folder().isEmpty() ? "(not named)" : copy.folder()) + " was synchronised"
                            + (copy.hand() == Hand.INTRUDER ? "" : ", by an unclear hand")
                            + (there.isPresent() ? "" : "; in which folder the message lay is not known"),
                    when.get(),
                    times.proofs);
        });
    }

    /** Whether a message lies in a folder, as far as that is known. */
    private static Optional<Boolean> lies(Entry entry, boolean own, String folder, Folders kinds) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Kind copied = kinds.kindOf(folder);
        String where = entry.folder();
        if (!where.isEmpty()) {
            Kind known = kinds.kindOf(where);
            return Optional.of(
                    known == copied && (known != Kind.OWN || last(where).equals(last(folder))));
        }
        if (entry.isDelivered() || own) {
            Kind usual = own && !entry.isDelivered() ? Kind.SENT : Kind.INBOX;
            return copied == usual ? Optional.of(true) : Optional.of(false);
        }
        return Optional.empty();
    }

    private static String last(String path) {
        int cut = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        return path.substring(cut + 1).strip().toLowerCase(Locale.ROOT);
    }
}
