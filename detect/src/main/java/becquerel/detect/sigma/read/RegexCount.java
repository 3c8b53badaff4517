package becquerel.detect.sigma.read;

/** What stands between the braces of a quantifier: {@code n}, {@code n,} or {@code n,m}. */
final class RegexCount {
    private RegexCount() {}

    /** The largest number in it; -1 where the braces are only characters. */
    static int most(String inside) {
        String[] bounds = inside.split(",", -1);
        boolean open = bounds.length == 2 && bounds[1].isEmpty();
        if (bounds.length > 2 || !isCount(bounds[0]) || (bounds.length == 2 && !open && !isCount(bounds[1]))) {
            return -1;
        }
        return Integer.parseInt(bounds.length == 1 || open ? bounds[0] : bounds[1]);
    }

    private static boolean isCount(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
