package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;

/**
 * What an intruder needs for one task in an account.
 *
 * @param account in whose name
 * @param keeps whether it still works when the password is changed, as the tokens of applications do
 */
record Intruder(Person account, Access access, boolean keeps) {
    Intruder(Person account, String address, Client client, String session) {
        this(account, new Access(address, client, session, ""), false);
    }

    Intruder from(String address) {
        return new Intruder(account, access.at(address), keeps);
    }

    Intruder with(Client client) {
        return new Intruder(account, access.with(client), keeps);
    }

    Intruder under(String session) {
        return new Intruder(account, access.under(session), keeps);
    }

    /** As an application that the account gave rights to. */
    Intruder as(String app) {
        return new Intruder(
                account, new Access(access.address(), access.client(), access.session(), access.device(), app), true);
    }

    /** Through a first-party application whose tokens end with the password. */
    Intruder through(String app) {
        return new Intruder(
                account, new Access(access.address(), access.client(), access.session(), access.device(), app), keeps);
    }

    /** The same in another account. */
    Intruder in(Person other) {
        return new Intruder(other, access, keeps);
    }
}
