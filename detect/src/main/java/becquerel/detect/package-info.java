/** What looks wrong: detectors by attack stage. Pure: activities and knowledge in, findings out. */
@NullMarked
package becquerel.detect;

import org.jspecify.annotations.NullMarked;
