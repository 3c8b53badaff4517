package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;

/** What derived fields are derived from, besides the act. */
record Known(Organisations organisations, Knowledge knowledge) {
    Organisation organisation(Activity activity) {
        return organisations.of(activity.tenant());
    }

    /** Who runs the address the act came from, by the tables that detectors judge by. */
    Network network(Activity activity) {
        return NetworkLookup.shipped().of(activity.origin().address());
    }
}
