/** Acts that mean something by themselves, kept as a table of data and judged by one small detector. */
@NullMarked
package becquerel.detect.pattern;

import org.jspecify.annotations.NullMarked;
