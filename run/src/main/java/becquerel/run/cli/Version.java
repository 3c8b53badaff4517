package becquerel.run.cli;

import becquerel.run.settings.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Build build = Build.current();
        return new String[] {"becquerel " + build.version() + " (" + build.sources() + ")"};
    }
}
