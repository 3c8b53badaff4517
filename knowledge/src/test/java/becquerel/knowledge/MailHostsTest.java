package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailHostsTest {
    private static final MailHosts HOSTS = Knowledge.shipped().hosts();

    @Test
    void free_countsExactlyAndIgnoresCase() {
        assertThat(HOSTS.isFree("a@Gmail.com")).isTrue();
        assertThat(HOSTS.isFree("a@notgmail.com")).isFalse();
        assertThat(HOSTS.isFree("a@mail.gmail.com")).isFalse();
    }

    @Test
    void free_isFreeInManyCountries() {
        assertThat(HOSTS.isFree("a@bluewin.ch")).isTrue();
        assertThat(HOSTS.isFree("a@yahoo.com.tw")).isTrue();
        assertThat(HOSTS.isFree("a@privaterelay.appleid.com")).isTrue();
        assertThat(HOSTS.isFree("a@example.com")).isFalse();
    }

    @Test
    void intake_countsBelowItsDomain_butNotBesideIt() {
        assertThat(HOSTS.isIntake("support@contoso.zendesk.com")).isTrue();
        assertThat(HOSTS.isIntake("support@evilzendesk.com")).isFalse();
        assertThat(HOSTS.isIntake("no address")).isFalse();
    }

    @Test
    void notices_areKnownByAddressAndByDomain() {
        assertThat(HOSTS.sendsNotices("account-security-noreply@accountprotection.microsoft.com"))
                .isTrue();
        assertThat(HOSTS.sendsNotices("MSSecurity-noreply@microsoft.com")).isTrue();
        assertThat(HOSTS.sendsNotices("somebody@microsoft.com")).isFalse();
    }
}
