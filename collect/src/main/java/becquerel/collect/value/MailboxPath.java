package becquerel.collect.value;

/** How Exchange names mailboxes and what lies in them: directory paths, {@code alias\rule} and {@code alias:\folder}. */
public final class MailboxPath {
    private MailboxPath() {}

    /** What stands before the backslash or colon of {@code alias\rule} and {@code alias:\folder}; empty for a bare path of one. */
    public static String owner(String path) {
        int slash = path.indexOf('\\');
        if (slash < 0) {
            return path;
        }
        String owner = path.substring(0, slash);
        return owner.endsWith(":") ? owner.substring(0, owner.length() - 1) : owner;
    }

    /** What stands behind the first backslash; empty without one. */
    public static String behind(String path) {
        int slash = path.indexOf('\\');
        return slash < 0 ? "" : path.substring(slash + 1);
    }

    /** The last part of {@code forest/Microsoft Exchange Hosted Organizations/tenant/alias}. */
    public static String leaf(String path) {
        return Lists.address(path.substring(path.lastIndexOf('/') + 1));
    }
}
