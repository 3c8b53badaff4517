package becquerel.run.scoreboard;

/** Solves a symmetric system whose matrix is positive definite, as a ridge makes it, by Cholesky's method. */
final class Cholesky {
    private Cholesky() {}

    static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] lower = new double[size][size];
        double[] middle = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * middle[k];
            }
            middle[i] = sum / lower[i][i];
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = middle[i];
            for (int k = i + 1; k < size; k++) {
                sum -= lower[k][i] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
        return solution;
    }
}
