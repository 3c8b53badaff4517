package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SearchRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches in mail and files, from the search box to eDiscovery and mailbox export. */
final class Searches {
    private Searches() {}

    static Map<String, Area> areas() {
        var areas = new HashMap<String, Area>();
        for (String operation : List.of(
                "searchqueryinitiatedexchange",
                "searchqueryinitiatedsharepoint",
                "searchqueryinitiatedteams",
                "searchqueryperformed",
                "searchcreated",
                "searchupdated",
                "searchstarted",
                "searchpreviewed",
                "searchexported",
                "searchexportdownloaded",
                "searchreport",
                "searchviewed",
                "previewitemdownloaded",
                "previewitemrendered",
                "new-compliancesearch",
                "set-compliancesearch",
                "start-compliancesearch",
                "new-compliancesearchaction",
                "new-mailboxsearch",
                "new-mailboxexportrequest",
                "search-mailbox")) {
            areas.put(operation, Searches::read);
        }
        return areas;
    }

    private static List<Activity> read(AuditRecord record) {
        String query = record.firstText("QueryText", "SearchQueryText", "Query");
        if (query.isEmpty()) {
            Pairs parameters = record.parameters();
            for (String name :
                    List.of("ContentMatchQuery", "SearchQuery", "ContentFilter", "SearchName", "Identity", "Mailbox")) {
                query = query.isEmpty() ? parameters.text(name) : query;
            }
        }
        if (query.isEmpty()) {
            query = record.extended().text("SearchQueryText");
        }
        return List.of(new SearchRun(record.context(), query));
    }
}
