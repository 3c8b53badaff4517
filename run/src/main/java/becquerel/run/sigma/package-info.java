/** Sigma rules beside the program: records of evidence are brought before them. */
@NullMarked
package becquerel.run.sigma;

import org.jspecify.annotations.NullMarked;
