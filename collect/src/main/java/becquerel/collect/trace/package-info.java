/** Mail flow as Exchange Online's message trace tells it, in all the forms it is exported in (CATALOGUE 1.9). */
@NullMarked
package becquerel.collect.trace;

import org.jspecify.annotations.NullMarked;
