package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Context;
import becquerel.activity.Message;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import java.time.Instant;
import java.util.List;

/** {@code UrlClickEvents}: who followed which link in mail, Teams or Office, and whether the gateway let them through. */
public final class UrlClicks implements FieldSource {
    private static final String TABLE = "UrlClickEvents";

    @Override
    public String kind() {
        return "Defender " + TABLE;
    }

    @Override
    public boolean knows(Fields fields) {
        boolean columns = fields.has("url")
                && (fields.has("isclickedthrough") || fields.has("urlchain") || fields.has("workload"))
                && (fields.has("actiontype") || fields.has("isclickedthrough"));
        return Table.is(TABLE, fields, columns);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        List<String> chain = Table.list(fields, "urlchain");
        String url = fields.text("url");
        if (url.isEmpty() && !chain.isEmpty()) {
            url = chain.getFirst();
        }
        String id = fields.text("reportid");
        String action = fields.text("actiontype");
        Account who = AccountNames.account(fields.text("accountupn", "accountobjectid"));
        boolean allowed = isAllowed(action, fields.text("isclickedthrough"));
        Context context = Table.context(
                fields,
                time,
                who,
                fields.text("ipaddress"),
                action.isEmpty() ? TABLE : action,
                allowed ? Outcome.SUCCESS : Outcome.FAILURE,
                desk.ref(id));
        Message message = Table.message(fields);
        return Said.of(new LinkClicked(context, url, message, allowed, Table.threats(fields), chain))
                .named(id, Table.form(fields), time.getEpochSecond(), who.name(), url);
    }

    /** A page of warning or waiting is passed only by a second click, which the provider marks on the first. */
    private static boolean isAllowed(String action, String through) {
        return action.equals("ClickAllowed") || through.equalsIgnoreCase("true") || through.equals("1");
    }
}
