package becquerel.knowledge;

import java.util.List;

/** The organisations of a case, found by tenant id. */
public record Organisations(List<Organisation> all) {
    public Organisations {
        all = List.copyOf(all);
    }

    public Organisation of(String tenant) {
        return all.stream()
                .filter(each -> each.tenant().equals(tenant))
                .findFirst()
                .orElseGet(() -> Organisation.unknown(tenant));
    }
}
