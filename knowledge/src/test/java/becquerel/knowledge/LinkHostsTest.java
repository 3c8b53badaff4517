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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://forms.office.com/r/abc",
        "HTTPS://Forms.Office.com:443?id=1",
        "https://login.example@forms.office.com#top",
        "forms.office.com/r/abc",
    })
    void whatTheHostOfALinkOffers(String link) {
        assertThat(HOSTS.kindOfLink(link)).contains(LinkHosts.Kind.FORM);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"https://example.com/forms.office.com", "https://forms.office.com@example.com/", "''", "://"})
    void onlyTheHostCounts(String link) {
        assertThat(HOSTS.kindOfLink(link)).isEmpty();
    }

    @Test
    void namesBesideAListedOneAreNot() {
        assertThat(HOSTS.kindOf("notdropbox.com")).isEmpty();
        assertThat(HOSTS.kindOf("live.com")).isEmpty();
        assertThat(HOSTS.kindOf("microsoft.com")).isEmpty();
        assertThat(HOSTS.kindOf("")).isEmpty();
    }
}
