package becquerel.collect.fields;

/** One source of records with named fields, in all the dialects it is exported in. Stateless; safe on any thread. */
public interface FieldSource {
    /** In plain words and without the container, as the ledger prints it, e.g. {@code Entra sign-ins}. */
    String kind();

    /**
     * Whether a record with these fields is of this source. Judge by the names, strictly: the first source that knows a record
     * gets it. Of a table an empty row with its columns is shown.
     */
    boolean knows(Fields fields);

    /** What one record says; never throws for bad content. */
    Said read(Fields fields, Desk desk);
}
