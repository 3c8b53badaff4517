package becquerel.investigate;

import java.util.List;

/** What is known of addresses besides the evidence. */
public interface AddressFacts {
    /** Whether the address belongs to machines of the mail provider and so stands for no person. */
    boolean isProviders(String address);

    /** Whether the address lies in one of these addresses or CIDR ranges. */
    boolean isWithin(String address, List<String> ranges);
}
