package becquerel.detect.mail;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.knowledge.Likeness;
import becquerel.knowledge.MailDomain;
import java.util.EnumSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the likeness of any two domains. */
class LikenessPropertiesTest {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyz-0123456789")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Property
    void nothingResemblesItselfOrItsSubdomains(@ForAll("names") String name, @ForAll("names") String sub) {
        assertThat(Likeness.of(name + ".example", name + ".example")).isEmpty();
        assertThat(Likeness.of(sub + "." + name + ".example", name + ".example"))
                .isEmpty();
    }

    @Property
    void lookAndSlipsAreMutual(@ForAll("names") String one, @ForAll("names") String other) {
        var mutual = EnumSet.of(Likeness.SAME_LOOK, Likeness.ONE_SIGN, Likeness.TWO_SIGNS, Likeness.OTHER_ENDING);
        Optional<Likeness> there =
                Likeness.of(one + ".example", other + ".example").filter(mutual::contains);
        Optional<Likeness> back = Likeness.of(other + ".example", one + ".example");
        there.ifPresent(how -> assertThat(back.filter(mutual::contains).isEmpty() ? there : back)
                .contains(how));
    }

    @Property
    void aLetterMoreInALongNameIsAlwaysSeen(
            @ForAll("letters") String name, @ForAll @IntRange(max = 8) int at, @ForAll("letter") char letter) {
        String changed = name.substring(0, at) + letter + name.substring(at);
        assertThat(Likeness.of(changed + ".example", name + ".example")).isPresent();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('a', 'z').ofLength(9);
    }

    @Provide
    Arbitrary<Character> letter() {
        return Arbitraries.chars().range('a', 'z');
    }

    @Property
    void anyTextHasADomain(@ForAll String text, @ForAll String other) {
        MailDomain.of(text);
        Likeness.of(text, other);
        assertThat(MailDomain.of(MailDomain.of(text).registrable()).ending()).isNotNull();
    }
}
