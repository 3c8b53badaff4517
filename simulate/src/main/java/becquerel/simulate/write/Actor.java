package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import java.util.Locale;

/** An account as the services call it; they do not agree on capital letters. */
record Actor(Person person, String account, String exchangeName, String puid, String sid) {
    static Actor of(Person person, Provider provider, Chance chance) {
        String account = person.account();
        boolean capitals = chance.at("capitals " + account).happens(provider.capitals());
        return new Actor(person, account, capitals ? capitals(account) : account, person.puid(), person.sid());
    }

    /** Key of SharePoint's records. */
    String membership() {
        return "i:0h.f|membership|" + puid.toLowerCase(Locale.ROOT) + "@live.com";
    }

    private static String capitals(String account) {
        var text = new StringBuilder(account);
        int at = account.indexOf('@');
        for (int i = 0; i < at; i++) {
            if (i == 0 || account.charAt(i - 1) == '.') {
                text.setCharAt(i, Character.toUpperCase(account.charAt(i)));
            }
        }
        return text.toString();
    }
}
