package becquerel.run.settings;

import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.run.codec.Sha256;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One MaxMind DB file, mapped into memory. Only the fields of {@link MmdbEntry} are decoded, into types of their own, so that no
 * file can ask for more depth or memory than these have. A file that turns out to be damaged ends the run and is named: half a
 * table would change what is found without anybody noticing.
 */
final class MmdbTable implements NetworkLookup {
    private static final List<Class<? extends MmdbEntry>> LAYOUTS =
            List.of(MmdbEntry.MaxMind.class, MmdbEntry.Ipinfo.class, MmdbEntry.IpinfoPrivacy.class);

    /** Well-known addresses, so that most damaged files are found before anything else is done. */
    private static final List<String> PROBES = List.of("1.1.1.1", "8.8.8.8", "193.0.6.139", "2001:4860:4860::8888");

    private static final int IPV6 = 6;

    private final Path file;
    private final Reader reader;
    private final String version;

    private MmdbTable(Path file, Reader reader, String version) {
        this.file = file;
        this.reader = reader;
        this.version = version;
    }

    /**
     * Opens a file.
     *
     * @throws UsageProblem if it is not there or no such file
     */
    static MmdbTable open(Path file) {
        String hash = sha256(file);
        try {
            var reader = new Reader(file.toFile(), Reader.FileMode.MEMORY_MAPPED);
            Metadata about = reader.getMetadata();
            LocalDate day = LocalDate.ofInstant(about.buildTime(), ZoneOffset.UTC);
            var table = new MmdbTable(file, reader, day + ", " + about.databaseType() + ", SHA-256 " + hash);
            PROBES.forEach(table::of);
            return table;
        } catch (UsageProblem damaged) {
            throw damaged;
        } catch (IOException | RuntimeException noTable) {
            throw unusable(file, noTable);
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Day, type and hash. */
    String version() {
        return version;
    }

    @Override
    public Network of(String address) {
        try {
            InetAddress asked = InetAddress.ofLiteral(address);
            boolean holds = reader.getMetadata().ipVersion() == IPV6 || !(asked instanceof Inet6Address);
            return holds ? look(asked) : Network.UNKNOWN;
        } catch (IllegalArgumentException noAddress) {
            return Network.UNKNOWN;
        }
    }

    private Network look(InetAddress address) {
        int misfits = 0;
        for (Class<? extends MmdbEntry> layout : LAYOUTS) {
            try {
                MmdbEntry entry = reader.get(address, layout);
                if (entry == null || !entry.network().equals(Network.UNKNOWN)) {
                    return entry == null ? Network.UNKNOWN : entry.network();
                }
            } catch (IOException | StackOverflowError damaged) {
                throw unusable(file, damaged);
            } catch (
                    RuntimeException
                            another) { // a field of another type than this layout has: the library throws many kinds
                misfits++;
                if (misfits == LAYOUTS.size()) {
                    throw unusable(file, another);
                }
            }
        }
        return Network.UNKNOWN;
    }

    private static UsageProblem unusable(Path file, Throwable why) {
        return new UsageProblem(file + "\n  is no MaxMind DB file that can be used: " + why.getMessage()
                + "\n  try: download it again, or leave it out; a table ships with the program");
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UsageProblem(
                    file + "\n  cannot be read: " + e.getMessage() + "\n  try: name a file you may read");
        }
    }
}
