package becquerel.collect.entra;

import becquerel.activity.Spot;
import becquerel.collect.fields.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/** Where the provider places an address: country as ISO 3166 code in upper case, city, and degrees where it gives any. */
record SignInPlace(String country, String city, Optional<Spot> spot) {
    private static final int LONGEST_NUMBER = 24;

    static SignInPlace of(Fields fields) {
        Inner location = Inner.of(fields, "locationdetails", "location");
        Optional<Spot> spot = spot(fields, location);
        String country = location.text("countryorregion");
        String city = location.text("city");
        if (country.isEmpty() && city.isEmpty()) {
            return ofText(fields.text("location"), fields, spot);
        }
        return new SignInPlace(code(country), city, spot);
    }

    /** The portal writes {@code City, State, CC}; Azure Monitor the country's code alone. */
    private static SignInPlace ofText(String written, Fields fields, Optional<Spot> spot) {
        String text = written.startsWith("{") || written.startsWith("@{") ? "" : written;
        if (text.isEmpty()) {
            return new SignInPlace(
                    code(fields.text("country", "countrycode", "countryorregion")), fields.text("city"), spot);
        }
        String[] parts = text.split(",", -1);
        return new SignInPlace(code(parts[parts.length - 1]), parts.length > 1 ? parts[0].strip() : "", spot);
    }

    /** Advanced hunting has columns of its own for them. */
    private static Optional<Spot> spot(Fields fields, Inner location) {
        String north = "";
        String east = "";
        if (location.node("geocoordinates") instanceof ObjectNode inside) {
            north = Fields.of(inside).text("latitude");
            east = Fields.of(inside).text("longitude");
        }
        OptionalDouble latitude = degrees(north.isEmpty() ? fields.text("latitude") : north);
        OptionalDouble longitude = degrees(east.isEmpty() ? fields.text("longitude") : east);
        return latitude.isPresent()
                        && longitude.isPresent()
                        && Spot.isOnGlobe(latitude.getAsDouble(), longitude.getAsDouble())
                ? Optional.of(new Spot(latitude.getAsDouble(), longitude.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble degrees(String text) {
        if (text.length() > LONGEST_NUMBER || !text.strip().matches("[+-]?\\d{1,3}([.,]\\d*)?([eE]-?\\d{1,2})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text.strip().replace(',', '.')));
    }

    private static String code(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        boolean letters = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return letters ? code : "";
    }
}
