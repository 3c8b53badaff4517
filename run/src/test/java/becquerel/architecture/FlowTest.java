package becquerel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Dialects;
import becquerel.detect.Detectors;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data flows one way, and no package needs a neighbour that needs it. */
class FlowTest {
    /** The lists of all sources and all detectors stand beside what they list implements, and so look both ways. */
    private static final DescribedPredicate<JavaClass> REGISTRIES = belongToAnyOf(Dialects.class, Detectors.class);

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(delimiter = '|', textBlock = """
            activity    |
            testkit     | activity
            simulate    |
            collect     | activity
            knowledge   | activity
            detect      | activity knowledge
            investigate | activity knowledge detect
            respond     | activity knowledge detect investigate
            """)
    void moduleSeesOnlyWhatComesBeforeIt(String module, String before) {
        String[] seen = Stream.concat(
                        Stream.of(module), before == null ? Stream.of() : Stream.of(before.split(" ", -1)))
                .map(name -> "becquerel." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("becquerel." + module + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(seen).or(resideOutsideOfPackages("becquerel..")))
                .because("data flows one way")
                .check(Program.CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("becquerel.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(REGISTRIES, alwaysTrue())
                .check(Program.CLASSES);
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Program.CLASSES.stream().map(JavaClass::getPackageName).map(name -> name.split("\\.", -1)[1]))
                .contains("activity", "collect", "knowledge", "detect", "investigate", "respond", "run", "simulate");
    }
}
