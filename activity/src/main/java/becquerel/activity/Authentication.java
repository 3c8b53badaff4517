package becquerel.activity;

import java.util.List;
import java.util.Optional;

/**
 * How a sign-in was made, as only sign-in logs tell it (CATALOGUE 1.5). Text is as written, in lower case where the provider
 * uses fixed words; absent text is empty.
 *
 * @param flow who or what signed in, and whether a person typed something for it
 * @param protocol {@code ropc}, {@code devicecode}, {@code oauth2}, {@code saml20} …
 * @param required whether the provider asked for one factor or more
 * @param steps the checks made, in order
 * @param incomingToken what was brought along instead of a password ({@code primaryrefreshtoken}, {@code refreshtoken} …)
 * @param transfer how the session came from another device ({@code devicecodeflow}, {@code authenticationtransfer})
 * @param conditionalAccess {@code success}, {@code failure} or {@code notapplied}
 * @param risk the provider's level ({@code none}, {@code low}, {@code medium}, {@code high}, {@code hidden})
 * @param risks the provider's reasons ({@code anonymizedIPAddress} …)
 * @param managed whether the device was known to be managed or compliant
 * @param country ISO 3166 code in upper case, as the provider places the address
 * @param city as the provider places the address
 * @param spot the same in degrees, where the record gives any
 */
public record Authentication(
        Flow flow,
        String protocol,
        Factors required,
        List<Step> steps,
        String incomingToken,
        String transfer,
        String conditionalAccess,
        String risk,
        List<String> risks,
        boolean managed,
        String country,
        String city,
        Optional<Spot> spot) {
    public static final Authentication NOT_TOLD =
            new Authentication(Flow.UNKNOWN, "", Factors.UNKNOWN, List.of(), "", "", "", "", List.of(), false, "", "");

    /** Where no record tells the place in degrees. */
    public Authentication(
            Flow flow,
            String protocol,
            Factors required,
            List<Step> steps,
            String incomingToken,
            String transfer,
            String conditionalAccess,
            String risk,
            List<String> risks,
            boolean managed,
            String country,
            String city) {
        this(
                flow,
                protocol,
                required,
                steps,
                incomingToken,
                transfer,
                conditionalAccess,
                risk,
                risks,
                managed,
                country,
                city,
                Optional.empty());
    }

    /** The four logs that sign-ins are written to. */
    public enum Flow {
        INTERACTIVE,
        NON_INTERACTIVE,
        SERVICE_PRINCIPAL,
        MANAGED_IDENTITY,
        UNKNOWN
    }

    /** How many factors the provider asked for. */
    public enum Factors {
        SINGLE,
        MULTIPLE,
        UNKNOWN
    }

    /**
     * One check.
     *
     * @param method {@code Password}, {@code Previously satisfied}, {@code Text message} …
     * @param succeeded whether it was passed
     * @param detail the provider's words for the result
     */
    public record Step(String method, boolean succeeded, String detail) {}

    public Authentication {
        steps = List.copyOf(steps);
        risks = List.copyOf(risks);
    }
}
