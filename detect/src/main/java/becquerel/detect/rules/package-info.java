/**
 * Standing instructions and rights that let somebody else have the mail: rules, forwarding, mail flow rules, delegation.
 */
@NullMarked
package becquerel.detect.rules;

import org.jspecify.annotations.NullMarked;
