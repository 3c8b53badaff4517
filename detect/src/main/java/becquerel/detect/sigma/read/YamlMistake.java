package becquerel.detect.sigma.read;

/** What the YAML library says, in words that help somebody who writes rules. */
final class YamlMistake {
    private YamlMistake() {}

    static Refusal of(String said) {
        if (said.contains("TAB")) {
            return new Refusal(
                    "a tab stands where YAML wants spaces", "Replace tabs by spaces; the document was not read.");
        }
        if (said.contains("mapping values are not allowed")) {
            return new Refusal(
                    "a colon makes a key where none may stand",
                    "Put the text in single quotes, or indent this line as its neighbours are; the document was not read.");
        }
        if (said.contains("character '%'") || said.contains("character '@'") || said.contains("character '`'")) {
            return new Refusal(
                    "a text begins with a character that YAML keeps for itself",
                    "Put the text in single quotes; the document was not read.");
        }
        if (said.contains("undefined alias") || said.contains("alphabetic or numeric character")) {
            return new Refusal(
                    "a text begins with * or &, which YAML takes for an anchor",
                    "Put the text in single quotes; the document was not read.");
        }
        if (said.contains("unknown escape character")) {
            return new Refusal(
                    "a backslash in double quotes escapes a character it cannot",
                    "Use single quotes, in which a backslash is a backslash; the document was not read.");
        }
        if (said.contains("could not find expected ':'")) {
            return new Refusal(
                    "a key has no colon",
                    "Write 'key: value', or indent the line as part of the text before; the document was not read.");
        }
        return new Refusal(
                "the YAML is broken: " + Quoted.bare(said),
                "Look at the indentation and the quotes here and on the line before; the document was not read.");
    }
}
