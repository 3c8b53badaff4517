package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.LinkClicked;
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
import java.util.Set;

/**
 * What happened on people's devices, as far as it is about mail: a file that a mail client or the web mail saved or opened, a link
 * that was opened out of a mail client. Everything else is kept by table and type of action.
 */
public final class DeviceActs implements FieldSource {
    private static final Set<String> TABLES = Set.of(
            "DeviceEvents",
            "DeviceFileEvents",
            "DeviceImageLoadEvents",
            "DeviceLogonEvents",
            "DeviceNetworkEvents",
            "DeviceProcessEvents",
            "DeviceRegistryEvents");

    static boolean isTable(String name) {
        return TABLES.contains(name);
    }

    @Override
    public String kind() {
        return "Defender device events";
    }

    @Override
    public boolean knows(Fields fields) {
        String name = Table.name(fields);
        boolean columns = fields.has("actiontype")
                && (fields.has("deviceid") || fields.has("devicename"))
                && fields.has("initiatingprocessfilename");
        return name.isEmpty() ? columns : isTable(name);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String table = table(fields);
        Account who = switch (table) {
            case "DeviceLogonEvents" -> Who.named(fields);
            case "DeviceProcessEvents" -> Who.running(fields);
            default -> Who.acting(fields);
        };
        // Of the addresses in a row only that of a remote session is a place where somebody sat.
        String address = table.equals("DeviceLogonEvents")
                ? fields.text("remoteip")
                : fields.text("processremotesessionip", "initiatingprocessremotesessionip");
        boolean failed = fields.text("actiontype").equals("LogonFailed");
        // ReportId is a counter of its device and time.
        String report = fields.text("reportid");
        String id = report.isEmpty() ? "" : fields.text("deviceid", "devicename") + "/" + report + "/" + time;
        Context context = Table.context(
                fields,
                time,
                who,
                address,
                Table.operation(table, fields),
                failed ? Outcome.FAILURE : Outcome.SUCCESS,
                desk.ref(id));
        return Said.of(told(fields, table, context))
                .named(id, Table.form(fields), time.getEpochSecond(), context.operation(), fields.text("filename"))
                .tying(Who.aliases(fields, context.tenant()));
    }

    private static Activity told(Fields fields, String table, Context context) {
        String url = fields.text("remoteurl");
        if (fields.text("actiontype").equals("BrowserLaunchedToOpenUrl")
                && MailFiles.isMailClient(fields.text("initiatingprocessfilename"))
                && !url.isEmpty()) {
            return new LinkClicked(context, url, new Message("", "", ""), true, "", List.of());
        }
        return MailFiles.of(table, fields)
                .<Activity>map(file -> new FileAccessed(context, file.name(), file.path(), "", file.sha256()))
                .orElseGet(() -> new Other(context, object(fields)));
    }

    private static String object(Fields fields) {
        String path = MailFiles.path(fields);
        String other = fields.text("filename", "remoteurl", "registrykey", "remoteip", "devicename");
        return path.isEmpty() ? other : path;
    }

    /** Portal exports do not say which table they are of; where columns cannot tell, the general one is named. */
    private static String table(Fields fields) {
        String name = Table.name(fields);
        if (!name.isEmpty()) {
            return name;
        }
        if (fields.has("logontype")) {
            return "DeviceLogonEvents";
        }
        if (fields.has("previousfilename") || (fields.has("fileoriginurl") && !fields.has("processcommandline"))) {
            return "DeviceFileEvents";
        }
        boolean process = fields.has("processcommandline") && !fields.has("remoteurl");
        return process ? "DeviceProcessEvents" : "DeviceEvents";
    }
}
