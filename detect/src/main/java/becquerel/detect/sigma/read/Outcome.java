package becquerel.detect.sigma.read;

import java.util.function.Function;

/** Either what was asked for, or why there is none. */
sealed interface Outcome<T> {
    record Fine<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Outcome<T> refused(String what, String remedy) {
        return new Refused<>(new Refusal(what, remedy));
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Fine<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }
}
