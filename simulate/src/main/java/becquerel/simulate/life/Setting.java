package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.util.List;

/**
 * What all days have in common.
 *
 * @param chance life's own
 * @param personas by number
 */
record Setting(
        World world,
        Chance chance,
        Rates rates,
        Company company,
        Staff staff,
        List<Persona> personas,
        Temptations temptations) {
    static Setting of(World world) {
        Chance chance = world.chance().at("life");
        Rates rates = Rates.of(chance.at("rates"));
        List<Persona> personas = world.people().stream()
                .map(each -> Persona.of(each, world, rates, chance))
                .toList();
        return new Setting(
                world,
                chance,
                rates,
                Company.of(world, chance.at("company")),
                Staff.of(world, personas),
                personas,
                new Temptations());
    }

    Persona persona(Person person) {
        return personas.get(person.number());
    }
}
