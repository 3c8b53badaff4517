package becquerel.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.world.Access;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every attack, whatever the seed. */
class AttacksTest {
    private static final int SEEDS = 6;
    private static final Map<String, List<Played>> WORLDS = new ConcurrentHashMap<>();
    private static final Set<String> STAGES = Set.of("S0", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8");
    /** Nobody is entered in these, or not always. */
    private static final Set<String> OUTSIDE = Set.of("attempts-only", "vendor-thread", "payroll-diversion", "mixed");

    static Stream<String> scenarios() {
        return Scenario.ALL.stream().map(Scenario::name).filter(name -> !name.equals("quiet"));
    }

    private static List<Played> worlds(String scenario) {
        return WORLDS.computeIfAbsent(
                scenario,
                _ -> IntStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> Played.of(scenario, seed, 30, seed % 2 == 0 ? 12 : 20))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void somebodyIsTouched_andEnteredUnlessTheScenarioSaysNobody(String scenario) {
        for (Played world : worlds(scenario)) {
            assertThat(world.attacks())
                    .allSatisfy(attack -> assertThat(attack.touched()).isNotEmpty());
            if (!OUTSIDE.contains(scenario)) {
                for (Attack attack : world.attacks()) {
                    assertThat(world.intrusions())
                            .as(attack.name())
                            .anyMatch(event -> event.context().step().attack().equals(attack.name()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void touchedNamesEverybodyTriedOrEntered(String scenario) {
        for (Played world : worlds(scenario)) {
            for (Attack attack : world.attacks()) {
                Set<Person> known = new LinkedHashSet<>(attack.touched());
                known.addAll(attack.owned());
                assertThat(world.acts().stream()
                                .filter(event -> event.context().step().attack().equals(attack.name()))
                                .filter(event -> event.context().hand() == Hand.INTRUDER)
                                .filter(event -> !(event instanceof Event.Passed))
                                .map(event -> event.context().account()))
                        .isSubsetOf(known);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void actsLieWithinTheLogAndHaveKnownStages(String scenario) {
        for (Played world : worlds(scenario)) {
            assertThat(world.acts()).isNotEmpty().allSatisfy(event -> {
                assertThat(event.time())
                        .isBetween(world.world().from(), world.world().to());
                assertThat(STAGES).contains(event.context().step().stage());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void messagesAreOpenedAfterTheyCame(String scenario) {
        for (Played world : worlds(scenario)) {
            opened(world);
        }
    }

    private static void opened(Played world) {
        for (Event event : world.intrusions()) {
            if (event instanceof Event.Opened opened) {
                came(world, opened.mailbox(), opened.messages(), opened.time());
            } else if (event instanceof Event.Synchronised all) {
                came(world, all.mailbox(), all.messages(), all.time());
            }
        }
    }

    private static void came(Played world, Person mailbox, List<Message> messages, Instant seen) {
        Map<String, Instant> arrivals = Played.arrivals(world.events(), mailbox);
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(arrivals.get(message.id()))
                        .as(message.id())
                        .isNotNull()
                        .isBefore(seen));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingIsDoneInAnAccountBeforeItIsEntered(String scenario) {
        for (Played world : worlds(scenario)) {
            Set<String> in = new HashSet<>();
            for (Event event : world.intrusions()) {
                String key = event.context().step().attack()
                        + event.context().account().account();
                if (event instanceof Event.SignedIn) {
                    in.add(key);
                }
                assertThat(in).as("%s at %s", event, event.time()).contains(key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void passwordsAloneDoNotOpenAccountsWithASecondFactor(String scenario) {
        for (Played world : worlds(scenario)) {
            Policy policy = world.world().policy();
            for (Event event : world.intrusions()) {
                if (event instanceof Event.SignedIn signIn
                        && policy.factor(signIn.context().account())) {
                    assertThat(signIn.factor()).isNotEqualTo(Event.Factor.NONE);
                    assertThat(signIn.way()).isNotEqualTo(Event.Way.PASSWORD_GRANT);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSameSeedGivesTheSameActs(String scenario) {
        assertThat(Played.of(scenario, 7, 30, 14).acts())
                .isEqualTo(Played.of(scenario, 7, 30, 14).acts());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void seedsDiffer(String scenario) {
        assertThat(Played.of(scenario, 8, 30, 14).acts().stream().map(Event::time))
                .isNotEqualTo(Played.of(scenario, 9, 30, 14).acts().stream()
                        .map(Event::time)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyAttackHasAWrittenSourceAndANameOfItsOwn(String scenario) {
        for (Played world : worlds(scenario)) {
            assertThat(world.attacks())
                    .allSatisfy(attack -> assertThat(attack.source()).containsAnyOf("CATALOGUE", "PEERS"));
            assertThat(world.attacks().stream().map(Attack::name)).doesNotHaveDuplicates();
        }
    }

    @Test
    void attemptsEnterNobody() {
        worlds("attempts-only").forEach(world -> assertThat(world.intrusions()).isEmpty());
    }

    @Test
    void aVendorsThreadEntersNobodyHereAndAnswersWhatReallyCame() {
        for (Played world : worlds("vendor-thread")) {
            assertThat(world.intrusions()).isEmpty();
            for (Event event : world.acts()) {
                if (event instanceof Event.Passed passed && passed.context().hand() == Hand.INTRUDER) {
                    assertThat(threads(world, passed.context().account()))
                            .contains(passed.message().answers());
                }
            }
        }
    }

    /** Messages that came, and those they answered, which may be older than the log. */
    private static Set<String> threads(Played world, Person mailbox) {
        Set<String> came = Played.arrivals(world.events(), mailbox).keySet();
        var threads = new HashSet<>(came);
        for (Event event : world.events()) {
            if (event instanceof Event.Passed passed
                    && came.contains(passed.message().id())) {
                threads.add(passed.message().answers());
            }
        }
        return threads;
    }

    @Test
    void anApplicationReadsOnAfterTheReset() {
        assertThat(worlds("reset-survivor")).anySatisfy(world -> {
            Instant reset = world.events().stream()
                    .filter(event -> event instanceof Event.Directory directory
                            && directory.activity().equals("Reset password (by admin)"))
                    .map(Event::time)
                    .findFirst()
                    .orElse(Instant.MAX);
            assertThat(world.intrusions())
                    .anyMatch(event -> event instanceof Event.Opened
                            && event.time().isAfter(reset)
                            && !event.context().access().app().isEmpty());
        });
    }

    @Test
    void aStolenSessionIsUsedByBothHands() {
        assertThat(worlds("token-theft")).anySatisfy(world -> {
            Set<String> owners = sessions(world, Hand.OWNER);
            owners.retainAll(sessions(world, Hand.INTRUDER));
            assertThat(owners).isNotEmpty();
        });
    }

    private static Set<String> sessions(Played world, Hand hand) {
        Set<String> sessions = new HashSet<>();
        world.events().stream()
                .map(Event::context)
                .filter(context -> context.hand() == hand)
                .map(Event.Context::access)
                .map(Access::session)
                .filter(session -> !session.isEmpty())
                .forEach(sessions::add);
        return sessions;
    }

    @Test
    void residentialProxiesChangeWithTheSessionAndStayInTheVictimsCountry() {
        for (Played world : worlds("residential-proxies")) {
            Set<String> lines = addresses(world, Event.Opened.class);
            Set<String> searches = addresses(world, Event.Searched.class);
            assertThat(lines).isSubsetOf(searches);
            assertThat(searches).hasSize((int) world.intrusions().stream()
                    .filter(Event.Searched.class::isInstance)
                    .count());
        }
    }

    @Test
    void outlooksRulesComeByProgram() {
        assertThat(worlds("outlook-rule").stream().flatMap(world -> world.intrusions().stream()))
                .filteredOn(Event.RuleChanged.class::isInstance)
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(((Event.RuleChanged) event).byProgram()).isTrue());
    }

    @Test
    void theCampaignChecksWritesAndReadsFromDifferentMachines() {
        assertThat(worlds("campaign-2021")).anySatisfy(world -> {
            Set<String> checks = addresses(world, Event.SignedIn.class);
            Set<String> rules = addresses(world, Event.RuleChanged.class);
            assertThat(rules).isNotEmpty();
            assertThat(checks).hasSizeGreaterThan(rules.size());
        });
    }

    private static Set<String> addresses(Played world, Class<? extends Event> kind) {
        Set<String> addresses = new HashSet<>();
        world.intrusions().stream()
                .filter(kind::isInstance)
                .forEach(event -> addresses.add(event.context().access().address()));
        return addresses;
    }
}
