package becquerel.detect.sigma;

/**
 * Why a rule, or a part of it, cannot be used.
 *
 * @param what one clause in plain words
 * @param remedy what to do, in the imperative
 */
public record RuleProblem(Position where, String what, String remedy) {}
