package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How acts become stretches of one hand. */
class StretchesTest {
    private static final Acts ANN =
            Acts.by("ann@example.com").from("192.0.2.10").agent("Outlook");
    private static final String PROXY = "2603:10a6:20b:92:cafe::a6"; // Microsoft's own

    @Test
    void sessionIsOneStretch_howeverLongItPauses() {
        assertThat(stretches(
                        ANN.session("s-1").at("2024-03-04T08:00:00Z").signsIn(),
                        ANN.session("s-1").at("2024-03-09T08:00:00Z").sends("Hello", "bob@example.com")))
                .singleElement()
                .satisfies(each -> assertThat(each.acts()).hasSize(2));
    }

    @Test
    void sessionUsedAtAnotherPlace_isAnotherStretch() {
        assertThat(stretches(
                        ANN.session("s-1").at("2024-03-04T08:00:00Z").signsIn(),
                        ANN.session("s-1")
                                .from("192.0.2.77")
                                .at("2024-03-04T08:30:00Z")
                                .signsIn(),
                        ANN.session("s-1")
                                .from("203.0.113.9")
                                .at("2024-03-04T09:00:00Z")
                                .signsIn()))
                .extracting(Stretch::place)
                .containsExactly("192.0.2.0/24", "203.0.113.0/24");
    }

    @Test
    void withoutSession_aLongPauseOrAnotherClientBeginsAnother() {
        assertThat(stretches(
                        ANN.at("2024-03-04T08:00:00Z").signsIn(),
                        ANN.at("2024-03-04T18:00:00Z").signsIn(),
                        ANN.agent("Thunderbird").at("2024-03-04T18:01:00Z").signsIn(),
                        ANN.at("2024-03-05T09:00:00Z").signsIn()))
                .extracting(each -> each.acts().size())
                .containsExactly(2, 1, 1);
    }

    @Test
    void providersAddressIsNoPlace_andNotTold() {
        assertThat(stretches(ANN.from(PROXY).at("2024-03-04T08:00:00Z").reads("ann@example.com")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place()).isEmpty();
                    assertThat(each.addresses()).isEmpty();
                });
    }

    @Test
    void mailOnItsWayIsNobodys() {
        assertThat(stretches(ANN.at("2024-03-04T08:00:00Z")
                        .traces("ann@example.com", "x@drop.example", Activity.MessageTraced.Delivery.DELIVERED)))
                .isEmpty();
    }

    @Test
    void triesAlone_areNoEntry() {
        assertThat(stretches(ANN.at("2024-03-04T08:00:00Z").failing().does("New-InboxRule", "x")))
                .singleElement()
                .satisfies(each -> assertThat(each.gotIn()).isFalse());
    }

    @Test
    void servicesAreNotSomebody() {
        var service = Acts.by(new Account("transport", Account.Kind.SYSTEM)).at("2024-03-04T08:00:00Z");
        assertThat(stretches(service.does("Set-Mailbox", "ann@example.com")))
                .singleElement()
                .satisfies(each -> assertThat(each.isSomebodys()).isFalse());
    }

    @Test
    void idOfASessionStays_whenEarlierRecordsComeToBeKnown() {
        Activity late = ANN.session("s-1").at("2024-03-05T08:00:00Z").signsIn();
        Activity early = ANN.session("s-1").at("2024-03-04T08:00:00Z").signsIn();
        assertThat(stretches(late).getFirst().id())
                .isEqualTo(stretches(early, late).getFirst().id());
        assertThat(stretches(late).getFirst().id())
                .isNotEqualTo(
                        stretches(ANN.session("s-2").at("2024-03-05T08:00:00Z").signsIn())
                                .getFirst()
                                .id());
    }

    private static List<Stretch> stretches(Activity... acts) {
        return Stretches.of(Acts.TENANT, List.of(acts)).all();
    }
}
