/**
 * Sources whose records are named fields, in rows of a table or in JSON objects: one reader for every export dialect of a
 * source, whichever spelling of the names it uses.
 */
@NullMarked
package becquerel.collect.fields;

import org.jspecify.annotations.NullMarked;
