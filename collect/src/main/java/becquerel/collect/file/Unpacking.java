package becquerel.collect.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks streams that hold one file. */
final class Unpacking {
    /** A hostile xz header may ask for gigabytes of dictionary. */
    private static final int XZ_MEMORY_KIB = 128 << 10;

    private Unpacking() {}

    static InputStream stream(Magic packing, InputStream packed) throws IOException {
        return switch (packing) {
            case GZIP -> new GZIPInputStream(packed, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed), true);
            case XZ -> new XZInputStream(new BufferedInputStream(packed), XZ_MEMORY_KIB);
            case SEVEN_ZIP, TAR, ZIP, OTHER_ARCHIVE, NONE, NO_LOG ->
                throw new IllegalArgumentException(packing + " is no single compressed file");
        };
    }

    /** What the unpacked file is called: the same without the ending that the packing added. */
    static String name(String packed) {
        String name = packed.substring(packed.lastIndexOf('/') + 1);
        for (String ending : new String[] {".gz", ".gzip", ".bz2", ".xz"}) {
            if (name.length() > ending.length()
                    && name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
