package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exports of how the organisation is set up; in some worlds nobody made them, in others some are missing. */
final class SettingsFiles {
    /** Writes the rows of one table. */
    private interface Rows {
        long into(Csv table);
    }

    private final World world;
    private final Standing standing;
    private final Path folder;
    private final Chance draw;
    private final List<Log.Written> written = new ArrayList<>();

    SettingsFiles(World world, Standing standing, Path evidence) {
        this.world = world;
        this.standing = standing;
        this.folder = evidence.resolve("configuration");
        this.draw = world.chance().at("configuration");
    }

    List<Log.Written> write() throws IOException {
        if (draw.happens(0.7)) {
            var mail = new MailSettings(world, standing);
            boolean collector = draw.happens(0.5);
            var rules = new RuleSettings(standing, collector);
            table(collector ? "MailboxRules" : "InboxRules", rules.columns(), rules::rows);
            table("Mailboxes", MailSettings.MAILBOXES, mail::mailboxes);
            table("CASMailboxes", MailSettings.PROTOCOLS, mail::protocols);
            table("AcceptedDomains", MailSettings.DOMAINS, mail::domains);
            table("MailboxPermissions", MailSettings.RIGHTS, mail::rights);
            table("TransportRules", MailSettings.TRANSPORT, mail::transport);
            table("OutboundSpamFilter", MailSettings.OUTBOUND, mail::outbound);
            var directory = new DirectorySettings(world, standing);
            table("OAuthPermissions", DirectorySettings.GRANTS, directory::grants);
            table("MFA-AuthenticationMethods", DirectorySettings.METHODS, directory::methods);
            table("Users", DirectorySettings.USERS, directory::users);
        }
        return written;
    }

    private void table(String name, List<String> columns, Rows rows) throws IOException {
        if (!draw.happens(0.85)) {
            return;
        }
        var out = new Json(1 << 16);
        out.open(Form.MARK);
        var csv = new Csv(out, ',', true);
        csv.row(columns.toArray(String[]::new));
        long count = rows.into(csv);
        Files.createDirectories(folder);
        try (var file = Files.newOutputStream(folder.resolve(name + ".csv"))) {
            file.write(out.bytes(), 0, out.size());
        }
        written.add(new Log.Written("configuration/" + name + ".csv", "configuration", count, 0));
    }
}
