package becquerel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Habits that keep the code readable and the program safe to point at hostile evidence. */
class HouseRulesTest {
    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> unmarked = Program.CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(aPackage -> !aPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(unmarked)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void fieldsThatOthersSeeAreFinal() {
        fields().that().arePublic().should().beFinal().check(Program.CLASSES);
    }

    @Test
    void namesAreDomainWords() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*Utils?")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(Program.CLASSES);
    }

    @Test
    void accessorsHaveNoGet() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "becquerel.activity..",
                        "becquerel.knowledge..",
                        "becquerel.detect..",
                        "becquerel.investigate..")
                .should()
                .haveNameMatching("get[A-Z].*")
                .check(Program.CLASSES);
    }

    @Test
    void nothingPhonesHomeOrStartsAProgram() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|InetSocketAddress)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(ProcessBuilder|Process)")
                .because("the program works on evidence alone, offline")
                .check(Program.CLASSES);
    }

    @Test
    void evidenceIsNeverTurnedIntoObjectsByJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("serialised objects can run code")
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheProgramSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("becquerel.run..", "becquerel.testkit..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(Program.CLASSES);
    }
}
