package becquerel.investigate;

import java.util.List;

/** The requests as a Markdown page that can be sent as it is. */
public final class RequestsText {
    private static final String SPECIAL = "\\`*_{}[]<>#|&~!";

    private RequestsText() {}

    public static String markdown(List<EvidenceRequest> requests) {
        var page = new StringBuilder("# Evidence to ask for\n\n");
        if (requests.isEmpty()) {
            return page.append("Nothing that would settle a conclusion is missing.\n")
                    .toString();
        }
        page.append("Most useful first. Dates of retention follow from the dates of the events, not from today.\n");
        int number = 0;
        for (EvidenceRequest request : requests) {
            number++;
            page.append("\n## ").append(number).append(". ").append(escaped(request.source()));
            page.append("\n\nSettles: ").append(escaped(request.settles())).append("\n\n");
            String fence = fence(request.command());
            page.append(fence)
                    .append('\n')
                    .append(request.command())
                    .append('\n')
                    .append(fence);
            page.append("\n\nNeeds: ").append(escaped(request.permission()));
            page.append("\n\nUntil when: ").append(escaped(request.retention())).append('\n');
        }
        return page.toString();
    }

    /** Longer than any run of backticks inside. */
    private static String fence(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (SPECIAL.indexOf(at) >= 0) {
                safe.append('\\');
            }
            safe.append(at == '\n' || at == '\r' ? ' ' : at);
        }
        return safe.toString();
    }
}
