package becquerel.run.settings;

import becquerel.knowledge.Network;
import becquerel.knowledge.Network.Kind;
import com.maxmind.db.MaxMindDbParameter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a MaxMind DB file says of a network, in the layouts of the files' makers; field names are theirs. All else in
 * an entry is passed over without being decoded. The library that reads the files makes these objects, and so they are public.
 */
public sealed interface MmdbEntry {
    /** What is not said stays empty. */
    Network network();

    /**
     * MaxMind's and DB-IP's files: countries in maps of their own, answers as true and false. The registered country comes
     * first, since it is what we say of a country.
     */
    record MaxMind(
            @MaxMindDbParameter(name = "autonomous_system_number") @Nullable
            Long number,

            @MaxMindDbParameter(name = "autonomous_system_organization") @Nullable
            String operator,

            @MaxMindDbParameter(name = "country") @Nullable Country country,

            @MaxMindDbParameter(name = "registered_country") @Nullable
            Country registered,

            @MaxMindDbParameter(name = "country_code") @Nullable
            String code,

            @MaxMindDbParameter(name = "connection_type") @Nullable
            String connection,

            @MaxMindDbParameter(name = "is_tor_exit_node") @Nullable
            Boolean tor,

            @MaxMindDbParameter(name = "is_anonymous_vpn") @Nullable
            Boolean vpn,

            @MaxMindDbParameter(name = "is_public_proxy") @Nullable
            Boolean proxy,

            @MaxMindDbParameter(name = "is_residential_proxy") @Nullable
            Boolean residential,

            @MaxMindDbParameter(name = "is_hosting_provider") @Nullable
            Boolean hosting)
            implements MmdbEntry {
        @Override
        public Network network() {
            String where = Stream.of(Country.code(registered), Country.code(country), text(code))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
            boolean hides = is(vpn) || is(proxy) || is(residential);
            return new Network(
                    number == null ? 0 : number,
                    text(operator),
                    where,
                    kind(is(tor), hides, false, is(hosting), connection));
        }
    }

    /** IPinfo's files: everything text, also {@code true}. */
    record Ipinfo(
            @MaxMindDbParameter(name = "asn") @Nullable String asn,
            @MaxMindDbParameter(name = "as_name") @Nullable String operator,
            @MaxMindDbParameter(name = "name") @Nullable String name,

            @MaxMindDbParameter(name = "country_code") @Nullable
            String code,

            @MaxMindDbParameter(name = "country") @Nullable String country,
            @MaxMindDbParameter(name = "type") @Nullable String type,
            @MaxMindDbParameter(name = "tor") @Nullable String tor,
            @MaxMindDbParameter(name = "vpn") @Nullable String vpn,
            @MaxMindDbParameter(name = "proxy") @Nullable String proxy,
            @MaxMindDbParameter(name = "relay") @Nullable String relay,
            @MaxMindDbParameter(name = "hosting") @Nullable String hosting)
            implements MmdbEntry {
        @Override
        public Network network() {
            return new Network(
                    number(text(asn)),
                    text(operator).isEmpty() ? text(name) : text(operator),
                    text(code).isEmpty()
                            ? text(country)
                            : text(code), // a country's whole name is no code and is dropped
                    kind(said(tor), said(vpn) || said(proxy), said(relay), said(hosting), type));
        }

        private static boolean said(@Nullable String answer) {
            return text(answer).equalsIgnoreCase("true");
        }

        private static long number(String asn) {
            String digits = asn.toUpperCase(Locale.ROOT).startsWith("AS") ? asn.substring(2) : asn;
            return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
        }
    }

    /** IPinfo's files on privacy where answers are true and false. */
    record IpinfoPrivacy(
            @MaxMindDbParameter(name = "tor") @Nullable Boolean tor,
            @MaxMindDbParameter(name = "vpn") @Nullable Boolean vpn,
            @MaxMindDbParameter(name = "proxy") @Nullable Boolean proxy,
            @MaxMindDbParameter(name = "relay") @Nullable Boolean relay,
            @MaxMindDbParameter(name = "hosting") @Nullable Boolean hosting)
            implements MmdbEntry {
        @Override
        public Network network() {
            return new Network(0, "", "", kind(is(tor), is(vpn) || is(proxy), is(relay), is(hosting), ""));
        }
    }

    /** The country of a MaxMind entry. */
    record Country(
            @MaxMindDbParameter(name = "iso_code") @Nullable String code) {
        private static String code(@Nullable Country country) {
            return country == null ? "" : text(country.code());
        }
    }

    private static boolean is(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What hides a person counts before what the machine is; the way in says who sells it. */
    private static Kind kind(boolean tor, boolean vpn, boolean relay, boolean hosting, @Nullable String wayIn) {
        if (tor) {
            return Kind.TOR;
        }
        if (vpn) {
            return Kind.VPN;
        }
        if (relay) {
            return Kind.GATEWAY;
        }
        return switch (text(wayIn).toLowerCase(Locale.ROOT)) {
            case "hosting" -> Kind.HOSTING;
            case "isp", "cable/dsl", "cellular", "satellite", "dialup" -> hosting ? Kind.HOSTING : Kind.CARRIER;
            default -> hosting ? Kind.HOSTING : Kind.UNKNOWN;
        };
    }
}
