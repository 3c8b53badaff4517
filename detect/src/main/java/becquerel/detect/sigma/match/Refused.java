package becquerel.detect.sigma.match;

/** A rule cannot be compiled; caught where the rule is taken up. */
@SuppressWarnings("serial") // never written anywhere
final class Refused extends RuntimeException {
    final String what;
    final String remedy;

    Refused(String what, String remedy) {
        super(what, null, false, false);
        this.what = what;
        this.remedy = remedy;
    }
}
