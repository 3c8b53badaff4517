import java.util.List;
import java.util.Map;

/** The inbox rules of the first company as Get-InboxRule lists them, told in Czech by Exchange. */
final class StandingRules {
    private static final String[] COLUMNS = {
        "MailboxOwnerId", "Identity", "RuleIdentity", "Name", "Enabled", "Priority", "Description", "From",
        "FromAddressContainsWords", "SubjectContainsWords", "BodyContainsWords", "SubjectOrBodyContainsWords", "MoveToFolder",
        "CopyToFolder", "DeleteMessage", "SoftDeleteMessage", "MarkAsRead", "ForwardTo", "ForwardAsAttachmentTo", "RedirectTo",
        "StopProcessingRules", "InError", "ErrorType", "Legacy", "SupportedByTask"
    };

    private final boolean attacked;
    private final Csv csv = Csv.powerShellWithSemicolons(COLUMNS);

    StandingRules(boolean attacked) {
        this.attacked = attacked;
    }

    byte[] table() {
        rule(Office.BOHDAN, 1, "Surveys", "odstranit zprávu", "From", outside("noreply@surveys.example"), "DeleteMessage", "True");
        if (attacked) {
            forward(Office.HELENA, 1, "o365 standard", outside(Workers.DROP));
            hide(Office.HELENA, number(Office.HELENA, 2), "SubjectOrBodyContainsWords", "exdigy-drop.example");
        }
        rule(Office.IVANA, 1, "Invoices to file", "přesunout zprávu do složky Faktury",
                "SubjectContainsWords", "invoice, faktura", "MoveToFolder", "Faktury");
        if (attacked) {
            hide(Office.LUCIE, number(Office.LUCIE, 2), "SubjectOrBodyContainsWords", "exdigy-drop.example");
        }
        rule(Office.PAVEL, 1, "Repairs to the ticket system", "přesměrovat zprávu",
                "SubjectContainsWords", "RMA, repair", "RedirectTo", outside("intake@ticketwell.example"));
        rule(Office.PETRA, 1, "Newsletters", "přesunout zprávu do složky Newsletters",
                "From", outside("news@tradejournal.example") + ", " + outside("weekly@steelreport.example"),
                "MoveToFolder", "Newsletters");
        rule(Office.PETRA, 2, "Daily figures", "přesunout zprávu do složky Reports", "From",
                outside("reports@ostrava-tools.example"), "MarkAsRead", "True", "MoveToFolder", "Reports");
        rule(Office.PETRA, 3, "Appointments to Jitka", "předat zprávu dál", "SubjectContainsWords", "appointment, invitation",
                "ForwardTo", colleague(Office.JITKA));
        if (attacked) {
            forward(Office.RADEK, 1, "Dodavatelé", outside(Workers.DROP) + ", " + outside(Workers.SECOND_DROP));
            hide(Office.RADEK, "6917529027641081857", "BodyContainsWords", "exdigy-drop.example, jetclubs-drop.example");
        } else {
            rule(Office.RADEK, 1, "Dodavatelé", "přesunout zprávu do složky Dodavatelé",
                    "FromAddressContainsWords", "steelworks.example, bearings.example", "MoveToFolder", "Dodavatelé");
        }
        return csv.bytes();
    }

    private void forward(Office.Person owner, int priority, String name, String to) {
        rule(owner, priority, name, "předat zprávu dál",
                "SubjectOrBodyContainsWords", Workers.WORDS.replace(";", ", "), "ForwardTo", to);
    }

    private void hide(Office.Person owner, String number, String where, String words) {
        rule(owner, number, 2, "o365 standard (d)", "odstranit zprávu a zastavit zpracování dalších pravidel",
                where, words, "DeleteMessage", "True", "StopProcessingRules", "True");
    }

    private void rule(Office.Person owner, int priority, String name, String does, String... set) {
        rule(owner, number(owner, priority), priority, name, does, set);
    }

    private void rule(Office.Person owner, String number, int priority, String name, String does, String... set) {
        Map<String, Object> fields = Json.object((Object[]) set);
        fields.putAll(Json.object(
                "MailboxOwnerId", owner.alias(),
                "Identity", owner.alias() + "\\" + number,
                "RuleIdentity", number,
                "Name", name,
                "Enabled", "True",
                "Priority", priority,
                "Description", "Pokud zpráva splňuje podmínky, proveďte následující akce:\r\n\t" + does + "\r\n",
                "InError", "False",
                "ErrorType", "NoError",
                "Legacy", "False",
                "SupportedByTask", "True"));
        for (String flag : List.of("DeleteMessage", "SoftDeleteMessage", "MarkAsRead", "StopProcessingRules")) {
            fields.putIfAbsent(flag, "False");
        }
        csv.row(List.of(COLUMNS).stream().map(column -> fields.getOrDefault(column, "")).toList());
    }

    private static String outside(String address) {
        return "\"" + address + "\" [SMTP:" + address + "]";
    }

    private static String colleague(Office.Person person) {
        return "\"" + person.name() + "\" [EX:/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn="
                + person.mailbox().replace("-", "") + "-" + person.alias() + "]";
    }

    private static String number(Office.Person owner, int priority) {
        return Long.toUnsignedString(0x5A00_0000_0000_0000L + MailFlow.dice(owner.alias() + priority) * 65_537L);
    }
}
