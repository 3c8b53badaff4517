package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.util.List;

/**
 * An application that reads mail for an intruder.
 *
 * @param principal id of what stands for it in the organisation
 * @param scopes it asks for
 */
record RogueApp(String id, String name, String principal, String scopes, Client client) {
    private record Product(String id, String name, String scopes) {}

    /** Products that intruders use as they are (huntress rogueapps, public list). */
    private static final List<Product> PRODUCTS = List.of(
            new Product(
                    "e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd",
                    "eM Client",
                    "EWS.AccessAsUser.All offline_access email openid"),
            new Product(
                    "ff8d92dc-3d82-41d6-bcbd-b9174d163620",
                    "PERFECTDATA SOFTWARE",
                    "offline_access profile User.Read openid EWS.AccessAsUser.All"),
            new Product(
                    "a245e8c0-b53c-4b67-9b45-751d1dff8e6b",
                    "Newsletter Software Supermailer",
                    "Contacts.Read Mail.Read Mail.Send offline_access"));

    private static final List<String> NAMES = List.of(
            "Mail Archive",
            "rnicrosoft_office",
            "Outlook Security",
            "Document Viewer",
            "test",
            "Upgrade",
            "O365 Backup",
            "PDF Share",
            ".",
            "Calendar Assistant",
            "Office Enterprise",
            "SecureMail");
    private static final List<String> SCOPES = List.of(
            "openid profile offline_access User.Read Mail.Read",
            "User.Read Mail.Read Mail.Send offline_access",
            "Mail.ReadWrite Mail.Send MailboxSettings.ReadWrite offline_access openid",
            "Mail.Read Contacts.Read Files.Read.All offline_access User.Read",
            "Mail.Read offline_access");

    static RogueApp of(Chance draw) {
        Client client = new Client(
                Client.Kind.APPLICATION,
                draw.of(List.of("python-requests/2.31.0", "axios/1.6.8", "", "okhttp/4.12.0", "Mozilla/5.0")),
                "",
                "Other");
        if (draw.happens(0.35)) {
            Product product = draw.of(PRODUCTS);
            return new RogueApp(product.id(), product.name(), draw.guid(), product.scopes(), client);
        }
        return new RogueApp(draw.guid(), draw.of(NAMES), draw.guid(), draw.of(SCOPES), client);
    }

    Event consented(Event.Context context, boolean everyone) {
        return new Event.Consented(context, id, name, principal, scopes, everyone);
    }

    /** Its hand in somebody's mailbox; what it holds outlives the password. */
    Intruder reader(Person of, String address) {
        return new Intruder(of, address, client, "").as(id);
    }
}
