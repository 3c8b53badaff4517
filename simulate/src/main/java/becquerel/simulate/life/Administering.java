package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Administrators' own work: settings, groups, applications' secrets, rights, roles; some of it in the night. */
final class Administering implements Habit {
    private static final List<String> CMDLETS = List.of(
            "Set-Mailbox",
            "Set-CASMailbox",
            "Add-DistributionGroupMember",
            "Remove-DistributionGroupMember",
            "New-DistributionGroup",
            "Set-User",
            "Set-MailboxRegionalConfiguration",
            "Set-MailContact",
            "Set-CalendarProcessing",
            "Set-MailboxFolderPermission",
            "Add-MailboxFolderPermission",
            "Set-DistributionGroup");
    private static final List<String> ACTS = List.of(
            "Add member to group",
            "Remove member from group",
            "Update user",
            "Change user license",
            "Update group",
            "Update device",
            "Update policy",
            "Update application",
            "Update service principal");
    private static final List<String> ROLES = List.of(
            "Exchange Administrator",
            "Helpdesk Administrator",
            "User Administrator",
            "Teams Administrator",
            "Global Administrator");
    private static final List<String> SECRETS =
            List.of("Update application - Certificates and secrets management", "Add service principal credentials");

    @Override
    public void day(Today today) {
        if (today.person().role() != Role.ADMIN) {
            return;
        }
        Chance draw = today.draw("administering");
        double work = 2 + Math.min(20, today.world().people().size() / 300.0);
        if (today.works()) {
            for (int left = draw.times(work); left > 0; left--) {
                routine(today, today.moment(draw), draw);
            }
            seldom(today, draw);
        }
        if (draw.happens(0.06)) {
            night(today, draw);
        }
    }

    private static void routine(Today today, Instant at, Chance draw) {
        Person somebody = draw.of(today.world().people());
        if (draw.happens(0.5)) {
            cmdlet(today, draw.of(CMDLETS), somebody.account(), Map.of("Identity", somebody.account()), at);
        } else {
            Accounts.act(today, draw.of(ACTS), somebody, Map.of(), at);
        }
    }

    private static void seldom(Today today, Chance draw) {
        if (today.monthly(draw, 0.4)) {
            Instant at = today.moment(draw);
            String app = draw.of(List.of("Payroll", "Intranet", "Reporting", "Printing", "Data warehouse"));
            today.add(new Event.Directory(
                    today.own(Seat.WEB, at),
                    draw.of(SECRETS),
                    "ApplicationManagement",
                    app,
                    today.world().chance().at("app " + app).guid(),
                    Map.of()));
            today.tempt("app-secret", at, at.plusSeconds(1));
        }
        if (today.monthly(draw, 0.15)) {
            Instant at = today.moment(draw);
            Person raised = draw.of(today.world().people());
            Accounts.act(today, "Add member to role", raised, Map.of("Role.DisplayName", draw.of(ROLES)), at);
            today.tempt(raised, "role-given", at, at.plusSeconds(1));
        }
        if (today.monthly(draw, 0.1)) {
            Instant at = today.moment(draw);
            cmdlet(
                    today,
                    "New-TransportRule",
                    "Disclaimer",
                    Map.of(
                            "Name",
                            "Disclaimer",
                            "FromScope",
                            "InOrganization",
                            "ApplyHtmlDisclaimerText",
                            "<p>Confidential</p>",
                            "ApplyHtmlDisclaimerLocation",
                            "Append"),
                    at);
            today.tempt("transport-rule", at, at.plusSeconds(1));
        }
        double rights =
                today.setting().rates().delegates() * today.world().people().size();
        for (int left = draw.times(rights / 20.6 / today.setting().staff().admins()); left > 0; left--) {
            right(today, draw);
        }
    }

    private static void right(Today today, Chance draw) {
        Instant at = today.moment(draw);
        Person mailbox = draw.happens(0.6)
                ? draw.of(today.setting().staff().shared())
                : draw.of(today.world().people());
        Person to = draw.of(today.world().people());
        String right = draw.happens(0.7) ? "FullAccess" : "SendAs";
        today.add(new Event.Delegated(today.own(Seat.WEB, at), mailbox, to.account(), right, draw.happens(0.8)));
        today.tempt(mailbox, "delegation", at, at.plusSeconds(1));
    }

    /** Maintenance when nobody works, from home and by scripts. */
    private static void night(Today today, Chance draw) {
        Instant start = today.hour(draw.between(21.0, 26.0));
        Instant now = start;
        var shell = new Client(Client.Kind.POWERSHELL, "", "Windows10", "Other");
        var access = today.access(Seat.DESK, start).with(shell);
        String cmdlet = draw.of(CMDLETS);
        for (int left = draw.between(8, 120); left > 0; left--) {
            Person somebody = draw.of(today.world().people());
            today.add(new Event.Cmdlet(
                    today.by(Hand.OWNER, access, now),
                    cmdlet,
                    somebody.account(),
                    Map.of("Identity", somebody.account())));
            now = now.plusSeconds(draw.between(1, 20));
        }
        today.tempt("night-maintenance", start, now);
    }

    static void cmdlet(Today today, String name, String object, Map<String, String> parameters, Instant at) {
        today.add(new Event.Cmdlet(today.own(Seat.WEB, at), name, object, parameters));
    }
}
