package becquerel.collect.entra;

import becquerel.collect.fields.Fields;
import java.util.Locale;

/** Where the provider places an address: country as ISO 3166 code in upper case, and city. */
record SignInPlace(String country, String city) {
    static SignInPlace of(Fields fields) {
        Inner location = Inner.of(fields, "locationdetails", "location");
        String country = location.text("countryorregion");
        String city = location.text("city");
        if (country.isEmpty() && city.isEmpty()) {
            return ofText(fields.text("location"), fields);
        }
        return new SignInPlace(code(country), city);
    }

    /** The portal writes {@code City, State, CC}; Azure Monitor the country's code alone. */
    private static SignInPlace ofText(String written, Fields fields) {
        String text = written.startsWith("{") || written.startsWith("@{") ? "" : written;
        if (text.isEmpty()) {
            return new SignInPlace(code(fields.text("country", "countrycode", "countryorregion")), fields.text("city"));
        }
        String[] parts = text.split(",", -1);
        return new SignInPlace(code(parts[parts.length - 1]), parts.length > 1 ? parts[0].strip() : "");
    }

    private static String code(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        boolean letters = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return letters ? code : "";
    }
}
