package becquerel.detect.sigma.read;

/** Why something cannot be used, said where its place is not known. */
record Refusal(String what, String remedy) {}
