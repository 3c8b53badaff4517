package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Message;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.List;

/** {@code EmailUrlInfo} and {@code EmailAttachmentInfo}: what messages held. */
public final class EmailContents implements FieldSource {
    private final String table;

    private EmailContents(String table) {
        this.table = table;
    }

    public static EmailContents attachments() {
        return new EmailContents("EmailAttachmentInfo");
    }

    public static EmailContents urls() {
        return new EmailContents("EmailUrlInfo");
    }

    @Override
    public String kind() {
        return "Defender " + table;
    }

    @Override
    public boolean knows(Fields fields) {
        boolean files = table.equals("EmailAttachmentInfo");
        boolean columns = files
                ? fields.has("filename") && (fields.has("sha256") || fields.has("filetype"))
                : fields.has("url") && !fields.has("actiontype") && !fields.has("isclickedthrough");
        return Table.is(table, fields, columns && fields.has("networkmessageid") && !EmailEvents.hasFlow(fields));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String id = fields.text("reportid");
        String action = fields.text("actiontype");
        Context context = Table.context(
                fields, time, Account.NOBODY, "", action.isEmpty() ? table : action, Outcome.SUCCESS, desk.ref(id));
        Message message = Table.message(fields);
        List<Activity> held = message.network().isEmpty() ? List.of() : Held.in(fields, context, message);
        String what = fields.text("url", "filename");
        return (held.isEmpty() ? Said.of(new Other(context, what)) : Said.of(held.toArray(Activity[]::new)))
                .named(id, Table.form(fields), time.getEpochSecond(), message.network(), what, fields.text("sha256"));
    }
}
