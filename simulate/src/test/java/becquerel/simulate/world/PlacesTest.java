package becquerel.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final World world = new World(9, 60, 10);

    @Test
    void aHomeLineIsInItsTown() {
        for (Person person : world.people()) {
            Place place = Objects.requireNonNull(Places.of(world.places().home(person, 0)));
            assertThat(place.town()).isEqualTo(Places.TOWNS.get(person.town()));
        }
    }

    @Test
    void linesAreInTheCountryWhereverTheyAre() {
        for (int town = 0; town < Places.LINES; town++) {
            Place place = Objects.requireNonNull(
                    Places.of(world.places().line(town, world.chance().at("line", town))));
            assertThat(place.town().country()).isEqualTo(Places.TOWNS.get(town).country());
        }
    }

    @Test
    void aHomeHasOneSubscribersNetworkAndManyMachinesInIt() {
        var halves = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (int machine = 0; machine < 5; machine++) {
            String address = world.places().homeSix(world.people().getFirst(), 0, machine, 3);
            addresses.add(address);
            long[] six = Addresses.six(address);
            halves.add(Addresses.half(six[0]));
            assertThat(Networks.having(address)).isNotNull();
        }
        assertThat(addresses).hasSize(5);
        assertThat(halves).hasSize(1);
    }

    @Test
    void telephonesShareFewExitsOfTheirCarrier() {
        var exits = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            exits.add(world.places().mobile(3, world.chance().at("phone", i)));
        }
        assertThat(exits).hasSizeBetween(2, 6);
    }

    @Test
    void addressesAreReadAsTheyAreWritten() {
        assertThat(Addresses.text(Addresses.four("203.0.113.77"))).isEqualTo("203.0.113.77");
        assertThat(Addresses.six("2001:db8::7:1")).containsExactly(0x2001_0db8_0000_0000L, 0x0000_0000_0007_0001L);
    }

    @Test
    void anAddressOfNoNetworkIsNowhere() {
        assertThat(Places.of("192.0.2.1")).isNull();
        assertThat(Places.of("")).isNull();
    }
}
