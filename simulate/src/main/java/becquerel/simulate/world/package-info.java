/** What there is and what happens: people, places, clients, messages, and the events between them. */
@NullMarked
package becquerel.simulate.world;

import org.jspecify.annotations.NullMarked;
