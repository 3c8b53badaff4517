/** Mail on its way: bursts of it within, and domains that resemble those of people one writes with. */
@NullMarked
package becquerel.detect.mail;

import org.jspecify.annotations.NullMarked;
