package becquerel.collect.split;

import java.io.IOException;

/** The object into which older OData puts its wrapper or list: {@code {"d":{"results":[…]}}}. */
final class Shell {
    private Shell() {}

    /** Goes to what the object at hand holds, if it is one; else stays where reading stands. */
    static boolean enter(Window window) throws IOException {
        window.mark();
        window.at++;
        boolean shell = window.passes('"') && window.passes('d') && window.passes('"') && window.passes(':');
        int inner = window.length();
        shell = shell && (window.nextIs('[') || isWrapper(window));
        window.at = window.start + (shell ? inner : 0);
        return shell;
    }

    /** Its first member is the list {@code results} or says something about it, such as {@code __count}. */
    private static boolean isWrapper(Window window) throws IOException {
        return window.passes('{') && window.passes('"') && (window.nextIs('r') || window.nextIs('_'));
    }
}
