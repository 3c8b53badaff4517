package becquerel.run;

import becquerel.run.intake.Point;

/**
 * How a case came about, as far as a person should know.
 *
 * @param grown evidence was added to a case
 * @param files how many files were new to it
 * @param start from where on activities were judged again
 * @param missing cited records whose evidence is gone
 */
record Note(boolean grown, int files, Point start, int missing) {
    String text() {
        if (!grown) {
            return "";
        }
        String added =
                files == 0 ? "no new file: all is in the case already" : files == 1 ? "1 new file" : files + " new files";
        String judged = start.equals(Point.START)
                ? "all activities were judged again"
                : "judged again from " + start.time() + " on";
        String gone = missing == 0
                ? ""
                : "; " + missing
                        + " cited records are not in raw/, since their evidence is no longer where it was: name it, too";
        return added + "; " + judged + gone;
    }
}
