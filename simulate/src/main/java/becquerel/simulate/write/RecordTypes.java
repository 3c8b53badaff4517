package becquerel.simulate.write;

import java.util.Locale;

/** Names of the numbers in RecordType (Office 365 Management Activity API schema). */
final class RecordTypes {
    static final int EXCHANGE_ADMIN = 1;
    static final int EXCHANGE_ITEM = 2;
    static final int EXCHANGE_ITEMS = 3;
    static final int SHAREPOINT = 4;
    static final int FILE = 6;
    static final int DIRECTORY = 8;
    static final int SHARING = 14;
    static final int SIGN_IN = 15;
    static final int TEAMS = 25;
    static final int ALERT = 40;
    static final int AGGREGATED = 50;
    static final int EXCHANGE_SEARCH = 101;

    private RecordTypes() {}

    static String name(int type) {
        return switch (type) {
            case EXCHANGE_ADMIN -> "ExchangeAdmin";
            case EXCHANGE_ITEM -> "ExchangeItem";
            case EXCHANGE_ITEMS -> "ExchangeItemGroup";
            case SHAREPOINT -> "SharePoint";
            case FILE -> "SharePointFileOperation";
            case DIRECTORY -> "AzureActiveDirectory";
            case SHARING -> "SharePointSharingOperation";
            case SIGN_IN -> "AzureActiveDirectoryStsLogon";
            case TEAMS -> "MicrosoftTeams";
            case ALERT -> "SecurityComplianceAlerts";
            case AGGREGATED -> "ExchangeItemAggregated";
            case EXCHANGE_SEARCH -> "ExchangeSearch";
            default -> Integer.toString(type);
        };
    }

    /** As Graph spells it. */
    static String graphName(int type) {
        String name = name(type);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String userType(int type) {
        return switch (type) {
            case 2 -> "Admin";
            case 3 -> "DcAdmin";
            case 4 -> "System";
            case 5 -> "Application";
            case 6 -> "ServicePrincipal";
            default -> "Regular";
        };
    }
}
