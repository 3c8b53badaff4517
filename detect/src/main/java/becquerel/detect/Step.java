package becquerel.detect;

import java.util.List;

/** What a detector makes of one activity: what it remembers from now on, and what it found. */
public record Step<M>(M memory, List<Finding> findings) {
    public Step {
        findings = List.copyOf(findings);
    }

    public static <M> Step<M> nothing(M memory) {
        return new Step<>(memory, List.of());
    }

    public static <M> Step<M> found(M memory, Finding... findings) {
        return new Step<>(memory, List.of(findings));
    }
}
