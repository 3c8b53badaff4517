package becquerel.collect.defender;

import becquerel.collect.fields.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files that came to a device by mail.
 *
 * @param path where it lies, and behind it in brackets where it was loaded from
 * @param sha256 lower-case hex, empty when not told
 */
record MailFiles(String name, String path, String sha256) {
    private static final Set<String> CLIENTS =
            Set.of("outlook.exe", "olk.exe", "hxoutlook.exe", "thunderbird.exe", "microsoft outlook", "mail");

    /** Where mail clients put attachments that are opened without being saved. */
    private static final List<String> CACHES = List.of(
            "\\content.outlook\\",
            "\\olk\\attachments\\",
            "\\microsoft.windowscommunicationsapps",
            "/com.microsoft.outlook/",
            "/mail downloads/",
            "/outlook temp/");

    /** Hosts from which web mail hands out attachments. */
    private static final List<String> WEB_MAIL = List.of(
            "attachments.office.net",
            "attachment.outlook.live.net",
            "attachment.outlook.office.net",
            "mail-attachment.googleusercontent.com",
            "outlook.office.com",
            "outlook.office365.com",
            "outlook.cloud.microsoft");

    private static final Set<String> ACTIONS = Set.of("filecreated", "filerenamed", "filemodified");

    static boolean isMailClient(String process) {
        return CLIENTS.contains(process.toLowerCase(Locale.ROOT));
    }

    /** The file of a row, when it came by mail. */
    static Optional<MailFiles> of(String table, Fields fields) {
        return switch (table) {
            case "DeviceFileEvents" -> saved(fields);
            case "DeviceProcessEvents" -> opened(fields);
            case "DeviceEvents" -> {
                Optional<MailFiles> file = opened(fields);
                yield file.isPresent() ? file : inCache(fields);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<MailFiles> saved(Fields fields) {
        if (!ACTIONS.contains(fields.text("actiontype").toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String from = fields.text("fileoriginurl", "fileoriginreferrerurl");
        boolean byMail =
                (isMailClient(fields.text("initiatingprocessfilename")) && isAttachment(fields.text("filename")))
                        || isWebMail(fields.text("fileoriginurl"))
                        || isWebMail(fields.text("fileoriginreferrerurl"));
        return byMail ? Optional.of(file(fields, path(fields), from)) : inCache(fields);
    }

    private static Optional<MailFiles> inCache(Fields fields) {
        String path = path(fields);
        return cacheAt(path) >= 0 ? Optional.of(file(fields, path, "")) : Optional.empty();
    }

    /** A program that was started to open a file out of a mail client's cache names it on its command line. */
    private static Optional<MailFiles> opened(Fields fields) {
        String line = fields.text("processcommandline");
        int cache = cacheAt(line);
        if (cache < 0) {
            return Optional.empty();
        }
        int quote = line.lastIndexOf('"', cache);
        int start = quote >= 0 ? quote + 1 : line.lastIndexOf(' ', cache) + 1;
        int end = quote >= 0 ? line.indexOf('"', cache) : line.length();
        String path = line.substring(start, end < 0 ? line.length() : end).strip();
        String name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        // The row's hash is that of the program.
        return name.isEmpty() ? Optional.empty() : Optional.of(new MailFiles(name, path, ""));
    }

    private static MailFiles file(Fields fields, String path, String from) {
        String where = from.isEmpty() ? path : path + " (" + from + ")";
        return new MailFiles(
                fields.text("filename"), where, fields.text("sha256").toLowerCase(Locale.ROOT));
    }

    /** Folder and name; some rows have the name at the end of the folder already. */
    static String path(Fields fields) {
        String folder = fields.text("folderpath");
        String file = fields.text("filename");
        boolean whole = folder.toLowerCase(Locale.ROOT).endsWith(file.toLowerCase(Locale.ROOT));
        return whole || folder.isEmpty() ? folder : folder + "\\" + file;
    }

    private static int cacheAt(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (String cache : CACHES) {
            int at = lower.indexOf(cache);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWebMail(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        int slash = scheme < 0 ? -1 : lower.indexOf('/', scheme + 3);
        String host = scheme < 0 ? "" : lower.substring(scheme + 3, slash < 0 ? lower.length() : slash);
        return WEB_MAIL.stream().anyMatch(mail -> host.equals(mail) || host.endsWith("." + mail));
    }

    /** Mail clients write many files of their own; these are not what a message brought. */
    private static boolean isAttachment(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        String extension = dot < 0 ? "" : lower.substring(dot + 1);
        return switch (extension) {
            case "",
                    "tmp",
                    "dat",
                    "log",
                    "ost",
                    "pst",
                    "nst",
                    "xml",
                    "json",
                    "db",
                    "etl",
                    "srs",
                    "oab",
                    "ini",
                    "lock",
                    "db-wal",
                    "db-shm",
                    "msf",
                    "sqlite",
                    "js",
                    "css",
                    "lnk" -> false;
            default -> true;
        };
    }
}
