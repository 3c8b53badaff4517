package becquerel.run.view;

/** Makes text from evidence harmless for a terminal: control, bidirectional and invisible characters become visible. */
public final class Terminal {
    private Terminal() {}

    /** One line at most {@code width} characters long. */
    public static String line(String text, int width) {
        String safe = safe(text);
        return safe.length() <= width ? safe : safe.substring(0, Math.max(0, width - 1)) + "…";
    }

    public static String safe(String text) {
        if (text.codePoints().allMatch(Terminal::harmless)) {
            return text;
        }
        var safe = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (harmless(each)) {
                safe.appendCodePoint(each);
            } else {
                safe.append(String.format("\\u%04x", each));
            }
        });
        return safe.toString();
    }

    private static boolean harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
