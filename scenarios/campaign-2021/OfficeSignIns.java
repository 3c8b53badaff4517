import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The first company's sign-in logs: the audit log retold, and what honest people's machines do that looks odd. */
final class OfficeSignIns {
    private OfficeSignIns() {}

    static SignIns of(List<Log.Entry> log) {
        List<Office.Person> everybody = Stream.concat(Office.PEOPLE.stream(), Stream.of(Office.SCAN)).toList();
        SignIns signIns = new SignIns(Office.TENANT, everybody, secondFactors()).from(log);
        journeys(signIns);
        return signIns;
    }

    /** The admin had one before anybody; Tomáš chose one; the others enrolled in May. */
    static Map<Office.Person, Instant> secondFactors() {
        var since = new HashMap<Office.Person, Instant>();
        since.put(Office.MARTIN, Instant.EPOCH);
        since.put(Office.TOMAS, Instant.EPOCH);
        since.put(Office.ANNA, at("2021-05-24T05:58:30"));
        List<Office.Person> wave = List.of(Office.DANA, Office.VIKTOR, Office.EVA, Office.ALENA, Office.STEPAN);
        for (int i = 0; i < wave.size(); i++) {
            since.put(wave.get(i), at("2021-05-25T05:41:00").plusSeconds(i * 610L));
        }
        return since;
    }

    private static void journeys(SignIns signIns) {
        // A weekend by the sea with the company's notebook.
        for (String time : List.of("2021-06-04T16:41:20", "2021-06-05T07:12:55", "2021-06-05T20:03:31", "2021-06-06T08:30:08")) {
            mail(signIns, time, Office.FILIP, Office.HOTEL);
        }
        // A tunnel on and off: two countries within minutes, on one registered computer.
        for (String day : List.of("2021-05-26", "2021-06-02", "2021-06-09")) {
            mail(signIns, day + "T18:02:11", Office.STEPAN, Office.STEPAN.home());
            mail(signIns, day + "T18:19:40", Office.STEPAN, Office.TUNNEL);
            mail(signIns, day + "T19:25:02", Office.STEPAN, Office.STEPAN.home());
        }
        // A visit to a customer, who is the campaign's other victim: an address of both companies, and nobody's fault.
        mail(signIns, "2021-06-08T08:15:37", Office.VIKTOR, SecondOffice.OFFICE);
        mail(signIns, "2021-06-08T11:02:18", Office.VIKTOR, SecondOffice.OFFICE);
        // A new password makes old tokens worthless; programs try them for a while.
        revoked(signIns, "2021-05-27T12:21:30", Office.MILAN);
        revoked(signIns, "2021-06-03T06:33:12", Office.ROMAN);
        revoked(signIns, "2021-06-14T08:35:50", Office.LUCIE);
    }

    private static void mail(SignIns signIns, String time, Office.Person who, String address) {
        signIns.refresh(at(time), who, address, SignIns.DESKTOP_APP, Log.EXCHANGE);
    }

    private static void revoked(SignIns signIns, String time, Office.Person who) {
        for (int i = 0; i < 3; i++) {
            signIns.revoked(at(time).plusSeconds(i * 41L), who, Office.OFFICE);
        }
    }

    private static Instant at(String time) {
        return Acts.at(time);
    }
}
