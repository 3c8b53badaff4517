package becquerel.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to what matters when it is compared: compatibility forms unified, accents and case removed. */
public final class Folded {
    private Folded() {}

    public static String of(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(unstroked(point))));
            }
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC); // Hangul back in one piece
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** Letters with a stroke have no decomposition, and dotless i should meet i. */
    private static int unstroked(int point) {
        return switch (point) {
            case 'ł', 'Ł' -> 'l';
            case 'ø', 'Ø' -> 'o';
            case 'đ', 'Đ' -> 'd';
            case 'ı' -> 'i';
            default -> point;
        };
    }
}
