package becquerel.run;

import becquerel.investigate.Conclusion;
import becquerel.knowledge.NetworkLookup;
import becquerel.respond.report.RuleChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The networks of the addresses that a report shows, in words. */
final class ShownNetworks {
    private ShownNetworks() {}

    static Map<String, String> of(Conclusion conclusion, List<RuleChange> rules, NetworkLookup networks) {
        Map<String, String> words = new TreeMap<>();
        addresses(conclusion, rules)
                .filter(address -> !address.isEmpty())
                .forEach(address -> words.computeIfAbsent(
                        address, unseen -> networks.of(unseen).inWords()));
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static Stream<String> addresses(Conclusion conclusion, List<RuleChange> rules) {
        return Stream.of(
                        conclusion.incidents().stream()
                                .flatMap(incident -> incident.story().stream())
                                .map(line -> line.address()),
                        conclusion.incidents().stream()
                                .flatMap(incident -> incident.sent().stream())
                                .map(message -> message.address()),
                        conclusion.sightings().stream().map(sighting -> sighting.address()),
                        rules.stream().map(RuleChange::address))
                .flatMap(each -> each);
    }
}
