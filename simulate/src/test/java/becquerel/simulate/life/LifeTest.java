package becquerel.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.mail.Post;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LifeTest {
    @Test
    void theSameWorldLivesTheSameLife() {
        List<Event> first = new ArrayList<>();
        List<Event> again = new ArrayList<>();
        Days.of(3, 20, 12).live((_, event) -> first.add(event));
        Days.of(3, 20, 12).live((_, event) -> again.add(event));

        assertThat(first).isNotEmpty().isEqualTo(again);
    }

    @Test
    void aDayDoesNotDependOnOtherDaysOrPeople() {
        var whole = Days.of(8, 20, 12);
        var part = Days.of(8, 20, 12);
        Person person = whole.world().people().get(9);
        List<Event> last = new ArrayList<>();
        whole.live((_, event) -> {
            if (event.context().account().equals(person)
                    && !event.time()
                            .isBefore(whole.world()
                                    .date(11)
                                    .atStartOfDay(person.zone())
                                    .toInstant())) {
                last.add(event);
            }
        });

        List<Event> alone = new ArrayList<>(part.life().day(person, 11, new Post(part.world(), part.life()).day(11)));
        alone.removeIf(event -> event.time()
                .isBefore(part.world().date(11).atStartOfDay(person.zone()).toInstant()));

        assertThat(alone).isNotEmpty();
        assertThat(last).containsAll(alone);
    }

    @Test
    void noIntruderLivesHereAndStrangersNeverGetIn() {
        Days.of(5, 60, 20).live((_, event) -> {
            assertThat(event.context().hand()).isNotEqualTo(Hand.INTRUDER);
            assertThat(event.context().step().attack()).isEmpty();
            if (event.context().hand() == Hand.STRANGER) {
                assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.SignedIn.class,
                                tried -> assertThat(tried.code()).isNotZero());
            }
        });
    }

    @Test
    void mailThatIsReadOrMovedHadCome() {
        Days.of(11, 60, 15).live((_, event) -> {
            for (Message message : handled(event)) {
                assertThat(message.sent()).as("%s", event).isBefore(event.time());
            }
        });
    }

    private static List<Message> handled(Event event) {
        return switch (event) {
            case Event.Opened opened -> opened.messages();
            case Event.Synchronised all -> all.messages();
            case Event.Moved moved -> moved.messages();
            default -> List.of();
        };
    }

    @Test
    void aSessionBelongsToOneAccountOneDeviceAndOneProgram() {
        Map<String, String> holders = new HashMap<>();
        Days.of(21, 60, 40).live((_, event) -> {
            var access = event.context().access();
            if (!access.session().isEmpty()) {
                String holder = event.context().account().account() + " " + access.device();
                assertThat(holders.putIfAbsent(access.session(), holder)).isIn(null, holder);
            }
        });
        assertThat(holders).hasSizeGreaterThan(100);
    }

    @Test
    void programsKeepSessionsForDays() {
        Map<String, Set<Long>> days = new HashMap<>();
        Days.of(21, 40, 30).live((_, event) -> {
            String session = event.context().access().session();
            if (!session.isEmpty()) {
                days.computeIfAbsent(session, _ -> new HashSet<>())
                        .add(event.time().getEpochSecond() / 86_400);
            }
        });
        assertThat(days.values().stream().mapToInt(Set::size).max().orElse(0)).isGreaterThan(10);
    }

    @Test
    void renewalsAreMoreThanSignInsThatPeopleType() {
        int[] typed = new int[1];
        int[] renewed = new int[1];
        Days.of(2, 60, 20).live((_, event) -> {
            if (event instanceof Event.SignedIn signIn && signIn.code() == 0) {
                (signIn.typed() ? typed : renewed)[0]++;
            }
        });
        assertThat(renewed[0]).isGreaterThan(3 * typed[0]);
        assertThat(typed[0]).isPositive();
    }

    @Test
    void whoLeftDoesNothingAnyMore() {
        var days = Days.of(4, 400, 20);
        Map<String, Instant> left = new HashMap<>();
        List<Event> events = new ArrayList<>();
        days.live((_, event) -> events.add(event));
        days.life().temptations().stream()
                .filter(each -> each.what().equals("leaver"))
                .forEach(each -> left.put(each.account(), each.from()));

        assertThat(left).isNotEmpty();
        assertThat(events)
                .noneMatch(event -> event.context().hand() == Hand.OWNER
                        && !(event instanceof Event.Passed)
                        && left.containsKey(event.context().account().account())
                        && event.time()
                                .isAfter(left.get(event.context().account().account())
                                        .plusSeconds(86_400)));
    }

    @Test
    void everyTemptationIsMetInSomeWorld() {
        var met = new TreeSet<String>();
        for (long seed = 1; seed <= 16; seed++) {
            var days = Days.of(seed, 200, 20);
            days.live((_, _) -> {});
            days.life().temptations().forEach(each -> met.add(each.what()));
        }
        assertThat(met)
                .contains(
                        "app-consent",
                        "app-secret",
                        "assistant",
                        "bulk-tidying",
                        "delegation",
                        "false-alarm",
                        "guessed",
                        "joiner",
                        "leaver",
                        "leaver-forward",
                        "mass-download",
                        "new-laptop",
                        "new-phone",
                        "night-maintenance",
                        "old-browser",
                        "old-client",
                        "old-password",
                        "out-of-office-forward",
                        "own-rule",
                        "own-vpn",
                        "private-forward",
                        "refused",
                        "reset",
                        "role-activated",
                        "rules-tidied",
                        "scanner",
                        "shared-mailbox",
                        "sharing-link",
                        "travel",
                        "travel-abroad",
                        "work-on-a-day-off");
    }

    @Test
    void whatBefallsEverybodyShowsWhereverItHappens() {
        for (String what : List.of("migration", "penetration-test", "office-move", "company-vpn-change", "enrolment")) {
            Days days = with(what);
            days.live((_, _) -> {});
            assertThat(days.life().temptations().stream().map(Temptation::what)).contains(what);
        }
    }

    /** The first world in which that happens. */
    private static Days with(String what) {
        for (long seed = 1; seed < 1000; seed++) {
            var days = Days.of(seed, 12, 20);
            Company company = days.life().setting().company();
            int when = switch (what) {
                case "migration" -> company.migration();
                case "penetration-test" -> company.penetration();
                case "office-move" -> company.officeMove();
                case "company-vpn-change" -> company.tunnelChange();
                default -> company.enrolment();
            };
            if (when < 5) {
                return days;
            }
        }
        throw new AssertionError("no world has " + what);
    }
}
