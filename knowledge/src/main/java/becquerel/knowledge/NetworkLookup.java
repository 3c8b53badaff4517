package becquerel.knowledge;

import java.util.List;

/** Knows who runs an address. */
@FunctionalInterface
public interface NetworkLookup {
    /** {@link Network#UNKNOWN} also for text that is no address; fields that are not known are empty. */
    Network of(String address);

    /** The tables that ship with the program, which are read when first asked. */
    static NetworkLookup shipped() {
        return KnownNetworks.SHIPPED;
    }

    /** The person's own tables first, in this order and field by field, then the shipped ones. */
    static NetworkLookup preferring(List<NetworkLookup> own) {
        return own.isEmpty() ? KnownNetworks.SHIPPED : new KnownNetworks(own);
    }

    /** The day of the shipped table of address ranges. */
    static String shippedDate() {
        return NetworkTableFile.SHIPPED.remark("date");
    }
}
