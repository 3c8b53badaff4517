/** What is known besides the evidence: networks, apps, words, names of folders, and the organisation itself. */
@NullMarked
package becquerel.knowledge;

import org.jspecify.annotations.NullMarked;
