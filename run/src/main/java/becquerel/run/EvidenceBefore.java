package becquerel.run;

import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.file.EvidenceFinder;
import becquerel.run.settings.Before;
import becquerel.run.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the files of a case where its evidence was, when one of them has to be read from its start again. */
final class EvidenceBefore {
    private final List<Path> places;
    private @Nullable Map<String, EvidenceFile> found;

    EvidenceBefore(Settings settings) {
        this.places = settings.into().map(Before::places).orElse(List.of()).stream()
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    /** The file itself where it is not found. */
    EvidenceFile whole(EvidenceFile file) {
        if (places.isEmpty()) {
            return file;
        }
        EvidenceFile whole = files().get(file.sha256());
        return whole == null ? file : whole.named(file.path());
    }

    private Map<String, EvidenceFile> files() {
        if (found == null) {
            Map<String, EvidenceFile> files = new HashMap<>();
            new EvidenceFinder(Limits.DEFAULT).find(places).files().forEach(file -> files.put(file.sha256(), file));
            found = files;
        }
        return found;
    }
}
