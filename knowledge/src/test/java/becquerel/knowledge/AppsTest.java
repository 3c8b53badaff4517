package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppsTest {
    @Test
    void knowsKindsWhateverTheCaseOfTheId() {
        assertThat(Apps.isMicrosofts("00000002-0000-0FF1-CE00-000000000000")).isTrue();
        assertThat(Apps.isGateway("4765445b-32c6-49b0-83e6-1d93765276ca")).isTrue();
        assertThat(Apps.isMicrosofts("4765445b-32c6-49b0-83e6-1d93765276ca")).isTrue();
        assertThat(Apps.isAbused("e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd")).isTrue();
        assertThat(Apps.of("11111111-2222-4333-8444-555555555555")).isEmpty();
        assertThat(Apps.of("")).isEmpty();
    }

    @Test
    void scopesAreReadBareAndAsAddresses() {
        assertThat(Apps.right("Mail.Read")).contains(Apps.Right.MAIL);
        assertThat(Apps.right("https://graph.microsoft.com/mail.read")).contains(Apps.Right.MAIL);
        assertThat(Apps.right("User.Read")).isEmpty();
        assertThat(Apps.opens(Apps.Right.STAY, List.of("openid", "offline_access")))
                .isTrue();
        assertThat(Apps.opens(Apps.Right.MAIL, List.of("openid", "profile"))).isFalse();
    }

    @Test
    void rolesAreKnownByEveryName() {
        assertThat(Roles.privileged("Company Administrator")).contains("Global Administrator");
        assertThat(Roles.privileged("62e90394-69f5-4237-9190-012177145e10")).contains("Global Administrator");
        assertThat(Roles.isGlobalAdministrator("global administrator")).isTrue();
        assertThat(Roles.privileged("Directory Readers")).isEmpty();
    }

    @Test
    void everyIdIsOneAndStandsOnce() {
        DataFile file = DataFile.named("apps.txt");
        List<String> ids =
                file.lines().stream().map(line -> DataFile.fields(line).get(1)).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(file.remark("date")).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void everydayPartsOfMicrosoft365AreItsOwn() {
        assertThat(Apps.of("4813382a-8fa7-425e-ab75-3b753aab3abb").orElseThrow().name())
                .isEqualTo("Microsoft Authenticator");
        assertThat(Apps.isMicrosofts("01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9")).isTrue();
        assertThat(Apps.isGateway("14d82eec-204b-4c2f-b7e8-296a70dab67e")).isTrue();
        assertThat(Apps.isCommonClient("facd6cff-a294-4415-b59f-c5b01937d7bd")).isTrue();
    }
}
