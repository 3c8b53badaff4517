package becquerel.detect;

/**
 * Text that an intruder may have written, made fit for a sentence: cut to length, on one line, and with every character
 * that does not show (controls, direction marks, joiners, odd blanks) spelled out as {@code [U+202E]}.
 */
public final class Quoted {
    /** Long enough for any honest rule name or subject, short enough for a sentence. */
    private static final int LONGEST = 120;

    private Quoted() {}

    /** The text in straight quotation marks; quotation marks within become apostrophes so that the end stays clear. */
    public static String of(String text) {
        return '"' + plain(text).replace('"', '\'') + '"';
    }

    /** The text without quotation marks, for addresses and the like. */
    public static String plain(String text) {
        var shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && shown.length() < LONGEST) {
            int point = text.codePointAt(at);
            if (isUnseen(point)) {
                shown.append("[U+%04X]".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        if (at < text.length()) {
            shown.append('…');
        }
        return shown.toString();
    }

    /** Whether a reader would see nothing, or not what is there, where this character stands. */
    public static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> isBlankLetter(point);
        };
    }

    /** Letters and marks that Unicode does not count as blanks but that draw nothing. */
    private static boolean isBlankLetter(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F;
        };
    }
}
