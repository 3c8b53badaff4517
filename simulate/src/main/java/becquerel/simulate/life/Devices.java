package becquerel.simulate.life;

import becquerel.simulate.world.Chance;

/** Machines are replaced: what stands on a desk depends on the day. */
final class Devices {
    private Devices() {}

    static Persona on(int day, Persona persona, Chance draw) {
        Persona now = persona;
        if (day >= persona.newMachine()) {
            Persona.Machine machine =
                    draw.happens(0.25) ? draw.of(java.util.List.of(Persona.Machine.values())) : now.machine();
            now = now.having(machine, now.phone(), draw.below(8));
        }
        if (day >= persona.newPhone() && persona.phone() != Persona.Phone.NONE) {
            Persona.Phone phone = draw.at("phone").happens(0.3) ? Persona.Phone.OUTLOOK_IOS : now.phone();
            now = now.having(now.machine(), phone, now.lag());
        }
        return now;
    }
}
