package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import java.time.Instant;
import java.util.List;

/** Work on files, folders fetched as a whole for a project, and links for people outside. */
final class Filing implements Habit {
    private static final List<String> OPERATIONS = List.of(
            "FileAccessed",
            "FileAccessed",
            "FileAccessed",
            "FileAccessed",
            "FilePreviewed",
            "FileModified",
            "FileModified",
            "FileModifiedExtended",
            "FileAccessedExtended",
            "FileDownloaded",
            "FileUploaded",
            "FileSyncDownloadedFull",
            "FileSyncUploadedFull",
            "FileRenamed",
            "FileRecycled",
            "FileMoved",
            "FileCheckedOut");
    private static final List<String> TOPICS = List.of(
            "Projects",
            "Finance",
            "Sales",
            "HR",
            "Contracts",
            "Marketing",
            "Production",
            "Archive",
            "Board",
            "Templates");
    private static final List<String> ENDINGS = List.of("docx", "xlsx", "pdf", "pptx", "csv", "jpg", "txt", "dwg");

    @Override
    public void day(Today today) {
        if (!today.works()) {
            return;
        }
        Chance draw = today.draw("files");
        double usual = today.world().culture().filePace()
                * today.persona().pace()
                * Math.exp(today.always("files").around(0, 1.2) + draw.around(0, 0.7));
        for (int left = draw.times(usual); left > 0; left--) {
            used(today, today.moment(draw), draw.of(OPERATIONS), folder(today, draw), draw);
        }
        if (today.monthly(draw, today.setting().rates().projects())) {
            project(today, today.moment(draw), draw);
        }
        if (today.monthly(draw, today.setting().rates().sharing())) {
            shared(today, today.moment(draw), draw);
        }
    }

    private static void project(Today today, Instant start, Chance draw) {
        String folder = folder(today, draw);
        Instant now = start;
        boolean program = draw.happens(0.4);
        for (int left = 30 + (int) Math.min(900, draw.waiting(120)); left > 0; left--) {
            used(today, now, program ? "FileSyncDownloadedFull" : "FileDownloaded", folder, draw);
            now = now.plusSeconds(draw.between(1, 8));
        }
        today.tempt("mass-download", start, now);
    }

    private static void shared(Today today, Instant at, Chance draw) {
        String folder = folder(today, draw);
        boolean anyone = draw.happens(0.4);
        used(today, at, "SharingSet", folder, draw);
        used(today, at.plusSeconds(1), anyone ? "AnonymousLinkCreated" : "SecureLinkCreated", folder, draw);
        if (!anyone) {
            used(today, at.plusSeconds(2), "AddedToSecureLink", folder, draw);
        }
        today.tempt("sharing-link", at, at.plusSeconds(10));
    }

    private static void used(Today today, Instant at, String operation, String folder, Chance draw) {
        Seat seat = operation.startsWith("FileSync") ? Seat.FILES : draw.happens(0.2) ? Seat.TEAMS : Seat.WEB;
        String file = TOPICS.get(draw.below(TOPICS.size())) + "-" + draw.below(400) + "." + draw.of(ENDINGS);
        today.add(new Event.FileUsed(today.own(seat, at), operation, folder, file));
    }

    private static String folder(Today today, Chance draw) {
        return draw.happens(0.35)
                ? "personal/" + today.person().alias() + "/Documents"
                : "sites/" + draw.of(TOPICS) + "/Shared Documents/" + draw.of(TOPICS) + " " + draw.below(30);
    }
}
