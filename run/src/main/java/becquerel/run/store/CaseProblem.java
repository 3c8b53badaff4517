package becquerel.run.store;

import java.nio.file.Path;

/** The case cannot be written or read; the message says where, what and what to do. */
public final class CaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CaseProblem(Path where, String what, String remedy) {
        super(where + "\n  " + what + "\n  try: " + remedy);
    }
}
