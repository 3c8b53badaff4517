package becquerel.run.cli;

import java.util.Arrays;

/** Which of the program's streams a person looks at, as the launcher saw it. */
final class Screen {
    private Screen() {}

    /** Whether {@code stdout} or {@code stderr} is a terminal. */
    static boolean shows(String stream) {
        return Arrays.asList(System.getProperty("becquerel.terminal", "").split(",", -1))
                .contains(stream);
    }
}
