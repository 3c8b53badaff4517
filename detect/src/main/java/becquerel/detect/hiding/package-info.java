/** Acts that keep the owner or the investigator from seeing what happened: deletions and switched-off logs. */
@NullMarked
package becquerel.detect.hiding;

import org.jspecify.annotations.NullMarked;
