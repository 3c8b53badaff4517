/**
 * What is usual for each account, its colleagues and its organisation, and how strange a hand is that acts in an account. Learned from
 * the evidence itself: every stay is held against all the others of its account (CATALOGUE 3). docs/behaviour.md.
 */
@NullMarked
package becquerel.detect.behaviour;

import org.jspecify.annotations.NullMarked;
