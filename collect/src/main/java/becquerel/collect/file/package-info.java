/**
 * Finds evidence where the user points: walks folders, opens archives, hashes every file and asks who understands it. It
 * writes nothing, follows no names that archives choose, and bounds what hostile archives can cost.
 */
@NullMarked
package becquerel.collect.file;

import org.jspecify.annotations.NullMarked;
