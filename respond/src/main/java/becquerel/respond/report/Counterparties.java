package becquerel.respond.report;

import becquerel.investigate.Incident;
import becquerel.investigate.SentMessage;
import becquerel.investigate.StoryLine;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who may have been deceived: the people outside whom messages went to that the owner is not known to have written.
 *
 * @param outside addresses, sorted
 * @param inside addresses of the organisation itself, sorted
 * @param unaddressed messages whose record does not name the recipients
 */
record Counterparties(List<String> outside, List<String> inside, int unaddressed) {

    static Counterparties of(Collection<Incident> incidents, Organisations organisations) {
        var outside = new TreeSet<String>();
        var inside = new TreeSet<String>();
        var unaddressed = new ArrayList<SentMessage>();
        for (Incident incident : incidents) {
            Organisation organisation = organisations.of(incident.tenant());
            for (SentMessage message : incident.sent()) {
                if (message.side() == StoryLine.Side.OWNER) {
                    continue;
                }
                if (message.recipients().isEmpty()) {
                    unaddressed.add(message);
                }
                for (String recipient : message.recipients()) {
                    boolean own = organisation.sideOf(recipient) == Organisation.Side.INTERNAL;
                    (own ? inside : outside).add(recipient);
                }
            }
        }
        return new Counterparties(List.copyOf(outside), List.copyOf(inside), unaddressed.size());
    }

    boolean isEmpty() {
        return outside.isEmpty() && inside.isEmpty() && unaddressed == 0;
    }
}
