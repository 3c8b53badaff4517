package becquerel.detect;

import becquerel.detect.identity.PasswordGuessing;
import becquerel.detect.identity.PasswordSpray;
import becquerel.detect.identity.SprayThenSuccess;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.List;

/** Every detector there is, in alphabetical order. To add one: its class, a golden folder, and a line here. */
public final class Detectors {
    private Detectors() {}

    public static List<Detector<?>> all(Organisations organisations, Knowledge knowledge) {
        return List.of(
                new PasswordGuessing(), //
                new PasswordSpray(organisations),
                new SprayThenSuccess(organisations));
    }
}
