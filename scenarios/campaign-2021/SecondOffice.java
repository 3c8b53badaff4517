import java.util.List;

/** The second company, in another country: fewer people, another language, the same campaign. */
final class SecondOffice {
    static final Tenant TENANT = new Tenant("a84e3f19-0c57-4d2b-8e61-7bd2f5c90e36", "isartalpackexample.onmicrosoft.com");
    static final String DOMAIN = "isartal-pack.example";
    static final String OFFICE = "192.0.2.170";
    /** Where the buyers' accounts may be used is settled by a policy. */
    static final String POLICY = "2f6b1c90-8d3e-4a75-b0c4-61e7d9a25f38";

    static final String POLICY_NAME = "Einkauf: Browser nur aus dem Büro";

    static final Office.Person SABINE = person("sabine.roth", "Sabine Roth", "198.51.100.91", Office.CHROME);
    /** The policy keeps his browser in the office, and no mail program may open his mailbox. */
    static final Office.Person JUERGEN = person("juergen.falk", "Jürgen Falk", OFFICE, Office.FIREFOX);
    static final Office.Person MIRIAM = person("miriam.lang", "Miriam Lang", "198.51.100.92", Office.EDGE);
    static final Office.Person PETER = person("peter.huber", "Peter Huber", "2001:db8:de:7::15", Office.CHROME);
    /** Reads at home with an old mail program. */
    static final Office.Person LARS = person("lars.winter", "Lars Winter", "198.51.100.93", Office.MAC);
    static final Office.Person THOMAS = person("thomas.brandt", "Thomas Brandt", "2001:db8:de:9::2", Office.FIREFOX);
    static final Office.Person ANNE = person("anne.vogel", "Anne Vogel", "198.51.100.94", Office.CHROME);
    static final Office.Person KLAUS = person("klaus.berg", "Klaus Berg", OFFICE, Office.EDGE);

    static final List<Office.Person> PEOPLE = List.of(SABINE, JUERGEN, MIRIAM, PETER, LARS, THOMAS, ANNE, KLAUS);

    private SecondOffice() {}

    private static Office.Person person(String alias, String name, String home, Office.Agent agent) {
        return new Office.Person(alias, DOMAIN, name, home, agent);
    }
}
