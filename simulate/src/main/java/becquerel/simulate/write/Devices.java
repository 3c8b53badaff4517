package becquerel.simulate.write;

import becquerel.simulate.world.Client;
import java.util.Locale;

/** Machines that the directory knows, by what follows from their ids. */
final class Devices {
    private Devices() {}

    static String name(String device, Client client) {
        String number = device.substring(0, Math.min(7, device.length())).toUpperCase(Locale.ROOT);
        return switch (client.kind()) {
            case PHONE -> client.system().startsWith("Ios") ? "iPhone" : "Android_" + number;
            default -> (joined(device, client) ? "LAPTOP-" : "DESKTOP-") + number;
        };
    }

    /** Joined to the directory, rather than only registered. */
    static boolean joined(String device, Client client) {
        return client.kind() != Client.Kind.PHONE && device.hashCode() % 3 != 0;
    }
}
