/** Sigma rules over evidence: where rules and taxonomies lie, and how records of each source meet them. */
@NullMarked
package becquerel.run.sigma;

import org.jspecify.annotations.NullMarked;
