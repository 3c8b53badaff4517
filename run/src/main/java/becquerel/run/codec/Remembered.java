package becquerel.run.codec;

import java.io.IOException;

/**
 * A place whose values come again and again: they stand in the run's {@link Dictionary} and here by number. Where trial shows that
 * hardly any value comes again, they are no longer looked up.
 */
final class Remembered implements Shape {
    private static final int TRIAL = 256;
    private static final int ENOUGH = TRIAL / 32;
    private static final int LONGEST_TEXT = 256;

    private final Shape shape;
    private final boolean always;
    private int seen;
    private int again;
    /** The same object often comes several times running. */
    private Object last = "";

    private int lastNumber = Dictionary.EMPTY;

    /** {@code always} is for what is known to come again, even if late. */
    Remembered(Shape shape, boolean always) {
        this.shape = shape;
        this.always = always;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal object that is another one only costs the look-up
    public void write(Object value, Output out) {
        if (value != last) {
            last = value;
            lastNumber = isWorthwhile(value) ? number(value, out.dictionary()) : Dictionary.ABSENT;
        }
        out.number(lastNumber);
        if (lastNumber == Dictionary.ABSENT) {
            shape.write(value, out);
        }
    }

    private int number(Object value, Dictionary dictionary) {
        if (value.equals("")) {
            return Dictionary.EMPTY;
        }
        int number = dictionary.number(value);
        if (seen < TRIAL) {
            seen++;
            again += number == Dictionary.ABSENT ? 0 : 1;
        }
        return number == Dictionary.ABSENT ? dictionary.add(value) : number;
    }

    private boolean isWorthwhile(Object value) {
        return always || ((seen < TRIAL || again >= ENOUGH) && ((String) value).length() <= LONGEST_TEXT);
    }

    @Override
    public Object read(Input in) throws IOException {
        int number = (int) in.number();
        return number == Dictionary.ABSENT ? shape.read(in) : in.remembered(number);
    }
}
