package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.util.List;

/** The unified audit log, in one or two exports of the seed's choice (CATALOGUE 1.2). */
final class AuditLog extends ExportedLog {
    private final Provider provider;
    private final List<AuditExport> exports;
    private final Faults faults;

    AuditLog(World world, List<AuditExport> exports, Faults faults, Path evidence) {
        super(world, exports.stream().map(each -> each.open(evidence)).toList());
        this.provider = Provider.of(world);
        this.exports = List.copyOf(exports);
        this.faults = faults;
    }

    @Override
    public Page tell(AccountDay day) {
        var pen = new AuditPen(provider, exports, faults, day.events().size());
        var records = new Records(day, pen, provider);
        List<Event> events = day.events();
        for (int i = 0; i < events.size(); i++) {
            records.of(i, events.get(i));
        }
        records.mailbox.end();
        SystemJobs.write(day, pen);
        return pen.page();
    }

    /** One account's day, told by the service that logs each kind of event. */
    private static final class Records {
        private final SignInRecords signIns;
        private final MailboxRecords mailbox;
        private final CmdletRecords cmdlets;
        private final DirectoryRecords directory;
        private final OtherRecords others;

        Records(AccountDay day, AuditPen pen, Provider provider) {
            Actor actor = Actor.of(day.person(), provider, day.chance());
            var sessions = new Sessions(day);
            signIns = new SignInRecords(day, pen, actor, sessions);
            mailbox = new MailboxRecords(day, pen, actor, sessions);
            cmdlets = new CmdletRecords(day, pen, actor, sessions);
            directory = new DirectoryRecords(day, pen, actor);
            others = new OtherRecords(day, pen, actor, sessions);
        }

        void of(int number, Event event) {
            switch (event) {
                case Event.SignedIn signIn -> signIns.write(number, signIn);
                case Event.RuleChanged changed when changed.byProgram() -> mailbox.rule(number, changed);
                case Event.RuleChanged changed -> cmdlets.rule(number, changed);
                case Event.Forwarding forwarding -> cmdlets.forwarding(number, forwarding);
                case Event.Opened opened -> mailbox.opened(number, opened);
                case Event.Synchronised all -> mailbox.synchronised(number, all);
                case Event.Sent sent -> mailbox.sent(number, sent);
                case Event.Passed _ -> {} // only mail flow tells
                case Event.Moved moved -> mailbox.moved(number, moved);
                case Event.Delegated delegated -> cmdlets.delegated(number, delegated);
                case Event.Directory act -> directory.write(number, act);
                case Event.Consented consented -> directory.consent(number, consented);
                case Event.FileUsed used -> others.file(number, used);
                case Event.Searched searched -> others.search(number, searched);
                case Event.Cmdlet cmdlet -> cmdlets.other(number, cmdlet);
                case Event.Alert alert -> others.alert(number, alert);
            }
        }
    }
}
