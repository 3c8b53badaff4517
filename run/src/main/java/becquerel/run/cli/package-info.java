/** The command line: one class a command, exit codes as CONTRACT 1 says. */
@NullMarked
package becquerel.run.cli;

import org.jspecify.annotations.NullMarked;
