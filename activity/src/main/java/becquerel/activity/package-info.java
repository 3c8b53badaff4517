/**
 * What happened: one immutable, sealed model of everything a mail tenant's evidence can say. It knows no file format, does
 * no input or output and reads no clock.
 */
@NullMarked
package becquerel.activity;

import org.jspecify.annotations.NullMarked;
