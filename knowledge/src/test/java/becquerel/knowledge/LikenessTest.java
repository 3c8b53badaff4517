package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest(name = "{0} resembles {1}: {2}")
    @CsvSource({
        "c0ntoso.example,         contoso.example,  SAME_LOOK",
        "farnworth.example,       famworth.example, SAME_LOOK",
        "vvidget.example,         widget.example,   SAME_LOOK",
        "contos0.example.org,     contoso.example,  ''", // an owner of example.org's own subdomain
        "cIoudy.example,          cloudy.example,   SAME_LOOK",
        "clata.example,           data.example,     SAME_LOOK",
        "xn--cntoso-wqf.example,  contoso.example,  SAME_LOOK", // Cyrillic о
        "mail.c0ntoso.example,    contoso.example,  SAME_LOOK",
        "c0ntoso.test,            contoso.example,  SAME_LOOK",
        "contosoo.example,        contoso.example,  ONE_SIGN",
        "cotnoso.example,         contoso.example,  ONE_SIGN",
        "contoso-pay.example,     contosopay.example, ONE_SIGN",
        "contosoo.test,           contoso.example,  ''", // a letter and an ending
        "northwindtradrs.example, northwindtraders.example, ONE_SIGN",
        "norhtwindtradrs.example, northwindtraders.example, TWO_SIGNS",
        "cotnsoo.example,         contoso.example,  ''", // two slips in a short name
        "contoso-billing.example, contoso.example,  ADDED_WORD",
        "contosogroup.test,       contoso.example,  ADDED_WORD",
        "contoso-hiking.example,  contoso.example,  ''",
        "contoso.test,            contoso.example,  OTHER_ENDING",
        "contoso.co.uk,           contoso.com,      OTHER_ENDING",
        "contoso.com.example.net, contoso.com,      INSIDE",
        "contoso-com.example.net, contoso.com,      INSIDE",
        "contoso.example.net,     contoso.com,      ''", // services give their customers such names
        "mail.contoso.example,    contoso.example,  ''",
        "contoso.example,         mail.contoso.example, ''",
        "bbc.example,             abc.example,      ''",
        "abc.test,                abc.example,      ''",
        "d0g.example,             dog.example,      SAME_LOOK",
        "bill.example,            bi1l.example,     SAME_LOOK",
        "ail.example,             all.example,      ''",
        "site1.example,           site2.example,    ''",
        "office365.example,       office364.example, ''",
        "contoso.onmicrosoft.com, contoso.com,      ''",
        "c0ntoso.onmicrosoft.com, contoso.com,      SAME_LOOK",
        "fabrikam.example,        contoso.example,  ''",
        "example,                 contoso.example,  ''",
        "'',                      contoso.example,  ''",
    })
    void domainsAreComparedByTheirOwners(String domain, String real, String likeness) {
        assertThat(Likeness.of(domain, real).map(Likeness::name).orElse("")).isEqualTo(likeness);
    }

    @ParameterizedTest(name = "{0} is {1} under {2}")
    @CsvSource({
        "ann@mail.contoso.co.uk,   contoso, co.uk",
        "contoso.com,              contoso, com",
        "x.contoso.onmicrosoft.com, contoso, onmicrosoft.com",
        "co.uk,                    co,      uk",
        "com,                      '',      com",
        "MAIL.Contoso.COM,         contoso, com",
        "a.b.example,              b,       example",
    })
    void domainsAreTakenApart(String written, String name, String ending) {
        assertThat(MailDomain.of(written)).isEqualTo(new MailDomain(name, ending));
    }

    @ParameterizedTest(name = "at one free mail service, {0} and {1}: {2}")
    @CsvSource({
        "itcornpany,  itcompany,    SAME_LOOK",
        "acme.bilings, acme.billings, ONE_SIGN",
        "anna,        anne,         ''",
    })
    void names(String name, String real, String likeness) {
        assertThat(Likeness.ofNames(name, real).map(Likeness::name).orElse("")).isEqualTo(likeness);
    }
}
