package becquerel.knowledge;

import java.util.List;

/** Puts together what several tables say of an address, and says what kind of network it is. */
final class KnownNetworks implements NetworkLookup {
    static final NetworkLookup SHIPPED = new KnownNetworks(List.of());

    private final List<NetworkLookup> own;

    KnownNetworks(List<NetworkLookup> own) {
        this.own = List.copyOf(own);
    }

    @Override
    public Network of(String address) {
        return AddressRange.of(address).map(range -> look(address, range)).orElse(Network.UNKNOWN);
    }

    private Network look(String address, AddressRange range) {
        Network.Kind fixed = Networks.kindOf(range);
        if (fixed == Network.Kind.PRIVATE) {
            return Network.PRIVATE;
        }
        Network known = NetworkTable.shipped().of(range);
        for (NetworkLookup each : own.reversed()) {
            known = preferring(each.of(address), known);
        }
        return fixed == Network.Kind.PROVIDER ? known.as(fixed) : known;
    }

    /** What the better table leaves open comes from the other one; number, name and what follows from them stay together. */
    private static Network preferring(Network better, Network other) {
        if (better.equals(Network.UNKNOWN)) {
            return other;
        }
        boolean sameSystem = better.asn() == other.asn() && better.name().isEmpty();
        boolean named = !sameSystem && (better.asn() != 0 || !better.name().isEmpty());
        String country = better.country().isEmpty() ? other.country() : better.country();
        Network.Kind kind = better.kind() != Network.Kind.UNKNOWN
                ? better.kind()
                : named ? NetworkKinds.shipped().of(better.asn(), better.name()) : other.kind();
        return named
                ? new Network(better.asn(), better.name(), country, kind)
                : new Network(other.asn(), other.name(), country, kind);
    }
}
