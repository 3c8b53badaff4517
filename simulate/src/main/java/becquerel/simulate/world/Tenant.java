package becquerel.simulate.world;

/**
 * The organisation.
 *
 * @param id directory id
 * @param domain under which its people write
 * @param initial the domain it was born with, *.onmicrosoft.com
 */
public record Tenant(String id, String name, String domain, String initial) {}
