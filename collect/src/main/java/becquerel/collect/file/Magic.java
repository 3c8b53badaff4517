package becquerel.collect.file;

/** What a file is by its first bytes. */
enum Magic {
    SEVEN_ZIP,
    BZIP2,
    GZIP,
    TAR,
    XZ,
    ZIP,
    /** Packed in a way that we do not open. */
    OTHER_ARCHIVE,
    /** Text, perhaps. */
    NONE,
    /** Pictures, documents, programs: never a log. */
    NO_LOG;

    private static final int[][] NO_LOGS = {
        {'%', 'P', 'D', 'F', '-'},
        {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1}, // old Office, .msg
        {0x89, 'P', 'N', 'G'},
        {0xFF, 0xD8, 0xFF}, // JPEG
        {'G', 'I', 'F', '8'},
        {'I', 'I', '*', 0},
        {'M', 'M', 0, '*'},
        {'R', 'I', 'F', 'F'},
        {0x7F, 'E', 'L', 'F'},
        {'M', 'Z'},
        {'!', 'B', 'D', 'N'}, // Outlook data file
        {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0}, // Windows event log
        {'S', 'Q', 'L', 'i', 't', 'e', ' '},
        {0x00, 0x05, 0x16, 0x07}, // what macOS keeps beside a file
        {'P', 'A', 'R', '1'},
        {'{', '\\', 'r', 't', 'f'}
    };
    private static final int[][] OTHER_ARCHIVES = {
        {'R', 'a', 'r', '!', 0x1A, 0x07},
        {0x28, 0xB5, 0x2F, 0xFD}, // Zstandard
        {0x04, 0x22, 0x4D, 0x18}, // LZ4
        {'M', 'S', 'C', 'F'} // cabinet
    };
    /** Whether there are files inside, which we open. */
    boolean isArchive() {
        return this == SEVEN_ZIP || this == TAR || this == ZIP || isStream();
    }

    /** Whether it is one file, packed. */
    boolean isStream() {
        return this == BZIP2 || this == GZIP || this == XZ;
    }

    private static final int TAR_HEADER = 512;
    private static final int TAR_SUM = 148;

    static Magic of(byte[] head, int length) {
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, length, 0x1F, 0x8B, 8)) {
            return GZIP;
        }
        if (starts(head, length, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return SEVEN_ZIP;
        }
        if (starts(head, length, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (starts(head, length, 'B', 'Z', 'h') && length > 4 && head[4] == 0x31) {
            return BZIP2;
        }
        for (int[] magic : OTHER_ARCHIVES) {
            if (starts(head, length, magic)) {
                return OTHER_ARCHIVE;
            }
        }
        for (int[] magic : NO_LOGS) {
            if (starts(head, length, magic)) {
                return NO_LOG;
            }
        }
        return isTarHeader(head, length) ? TAR : NONE;
    }

    /** A tar has no magic in its old form, but the first header's sum has to fit. */
    static boolean isTarHeader(byte[] head, int length) {
        if (length < TAR_HEADER || head[0] == 0) {
            return false;
        }
        long said = 0;
        boolean digits = false;
        for (int i = TAR_SUM; i < TAR_SUM + 8 && head[i] != 0 && !(digits && head[i] == ' '); i++) {
            if (head[i] == ' ') {
                continue;
            }
            if (head[i] < '0' || head[i] > '7') {
                return false;
            }
            digits = true;
            said = said * 8 + head[i] - '0';
        }
        long sum = 0;
        for (int i = 0; i < TAR_HEADER; i++) {
            sum += i >= TAR_SUM && i < TAR_SUM + 8 ? ' ' : head[i] & 0xFF;
        }
        return digits && sum == said;
    }

    private static boolean starts(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
