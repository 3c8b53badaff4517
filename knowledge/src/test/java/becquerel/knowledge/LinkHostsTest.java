package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHostsTest {
    private static final LinkHosts HOSTS = Knowledge.shipped().links();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "www.dropbox.com, SHARE",
        "onedrive.live.com, SHARE",
        "somebody.github.io, PAGE",
        "Contoso.Azurewebsites.NET, PAGE",
        "forms.office.com, FORM",
        "bit.ly, SHORT",
    })
    void whatAnybodyCanFill(String host, LinkHosts.Kind kind) {
        assertThat(HOSTS.kindOf(host)).contains(kind);
    }

    @Test
    void namesBesideAListedOneAreNot() {
        assertThat(HOSTS.kindOf("notdropbox.com")).isEmpty();
        assertThat(HOSTS.kindOf("live.com")).isEmpty();
        assertThat(HOSTS.kindOf("microsoft.com")).isEmpty();
        assertThat(HOSTS.kindOf("")).isEmpty();
    }
}
