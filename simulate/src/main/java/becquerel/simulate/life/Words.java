package becquerel.simulate.life;

/** Words of subjects. */
final class Words {
    private Words() {}

    /** The first word that is not a mark of answers. */
    static String first(String subject) {
        for (String word : subject.split(" ", -1)) {
            if (word.length() > 3) {
                return word;
            }
        }
        return subject;
    }
}
