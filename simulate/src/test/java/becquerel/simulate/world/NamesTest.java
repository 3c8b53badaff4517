package becquerel.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"Jürgen Weiß,2,jurgen.weiss", "Łukasz Król,0,l.krol", "Søren Østby,1,sostby", "Info,2,info"})
    void alias_isPlainLetters(String name, int way, String alias) {
        assertThat(Names.alias(name, way)).isEqualTo(alias);
    }

    @Test
    void everyAccountHasAnAddressOfItsOwn() {
        var world = new World(4, 3_000, 10);
        assertThat(world.people().stream().map(Person::account)).doesNotHaveDuplicates();
    }
}
