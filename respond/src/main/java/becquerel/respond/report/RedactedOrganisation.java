package becquerel.respond.report;

import static becquerel.respond.report.RedactedInput.each;

import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.List;

/** What the report needs of an organisation, without its partners and the people with special standing. */
record RedactedOrganisation(Redaction redaction) {

    Organisations of(Organisations organisations) {
        return new Organisations(each(organisations.all(), this::of));
    }

    private Organisation of(Organisation all) {
        return new Organisation(
                all.tenant(),
                all.name(),
                each(all.ownDomains(), this::fact),
                List.of(),
                Organisation.People.NONE,
                List.of(),
                List.of(),
                List.of(),
                all.activeAccounts());
    }

    private Fact fact(Fact fact) {
        return new Fact(
                fact.value(),
                redaction.sentence(fact.why()),
                each(fact.evidence(), ref -> RedactedInput.record(ref, redaction)));
    }
}
