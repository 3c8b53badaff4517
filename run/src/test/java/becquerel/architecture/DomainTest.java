package becquerel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happened, what looks wrong and what is going on are judged from the evidence alone: the same on every machine, at any time. */
class DomainTest {
    /** Parts of the JDK that neither read, write, wait nor look at the machine. */
    private static final String[] CALCULATION = {
        "java.lang..",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.util.regex",
        "java.util.concurrent..",
        "java.math",
        "java.text",
        "java.time..",
        "java.nio.charset",
        "org.jspecify.annotations"
    };

    /** Libraries that were decided on: they turn texts into trees and matchers, and do nothing else. */
    private static final String[] LIBRARIES = {"com.google.re2j", "org.snakeyaml.engine.v2.."};

    /** Single types from packages that otherwise do more than calculate. */
    private static final Set<String> SINGLE_TYPES = Set.of(
            "java.net.IDN",
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URLDecoder",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer",
            "java.security.MessageDigest",
            "java.security.NoSuchAlgorithmException");

    /** Methods whose answer depends on when, where or as whom the program runs; * is any method. */
    private static final Map<String, Set<String>> SURROUNDINGS = Map.ofEntries(
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.Process", Set.of("*")),
            Map.entry("java.lang.ProcessBuilder", Set.of("*")),
            Map.entry("java.lang.Runtime", Set.of("*")),
            Map.entry(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "identityHashCode", "exit")),
            Map.entry("java.lang.Thread", Set.of("*")),
            Map.entry("java.lang.Throwable", Set.of("printStackTrace")),
            Map.entry("java.time.Clock", Set.of("*")),
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.Date", Set.of("*")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.Random", Set.of("*")),
            Map.entry("java.util.Scanner", Set.of("*")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")));

    @Test
    void domainOnlyCalculates() {
        domain().should()
                .onlyDependOnClassesThat(resideInAnyPackage("becquerel..")
                        .or(resideInAnyPackage(CALCULATION))
                        .or(resideInAnyPackage(LIBRARIES))
                        .or(describe("single types", DomainTest::isSingleType)))
                .because("reading and writing is for collect and run, and a library needs a decision first")
                .check(Program.CLASSES);
    }

    @Test
    void domainReadsNoClockAndNoSurroundings() {
        noDomain()
                .should()
                .accessTargetWhere(describe("answers from the surroundings", DomainTest::asksTheSurroundings))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("the same evidence gives the same bytes")
                .check(Program.CLASSES);
    }

    private static GivenClassesConjunction domain() {
        return classes()
                .that()
                .resideInAnyPackage("becquerel.activity..", "becquerel.detect..", "becquerel.investigate..");
    }

    private static GivenClassesConjunction noDomain() {
        return noClasses()
                .that()
                .resideInAnyPackage("becquerel.activity..", "becquerel.detect..", "becquerel.investigate..");
    }

    private static boolean isSingleType(JavaClass type) {
        return SINGLE_TYPES.contains(type.getBaseComponentType().getName());
    }

    private static boolean asksTheSurroundings(JavaAccess<?> access) {
        Set<String> methods = SURROUNDINGS.getOrDefault(access.getTargetOwner().getName(), Set.of());
        return methods.contains("*") || methods.contains(access.getTarget().getName());
    }
}
