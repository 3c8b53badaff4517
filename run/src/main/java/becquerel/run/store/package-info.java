/** The case folder: its files, its database, and how it comes into being whole or not at all. */
@NullMarked
package becquerel.run.store;

import org.jspecify.annotations.NullMarked;
