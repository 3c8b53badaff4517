package becquerel.simulate.world;

/** Application ids that are the same in every tenant (Microsoft's list of first-party applications). */
public final class Apps {
    public static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";
    public static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    public static final String OFFICE_HOME = "4765445b-32c6-49b0-83e6-1d93765276ca";
    public static final String OUTLOOK_WEB = "9199bf20-a13f-4107-85dc-02114787ef48";
    public static final String OFFICE = "d3590ed6-52b3-4102-aeff-aad2292ab01c";
    public static final String OUTLOOK_PHONE = "27922004-5251-4030-b22d-91ecd9a37ea4";
    public static final String TEAMS = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
    public static final String SHAREPOINT = "00000003-0000-0ff1-ce00-000000000000";
    public static final String AZURE_PORTAL = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
    public static final String AZURE_COMMAND_LINE = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    public static final String AUTHENTICATION_BROKER = "29d9ed98-a469-4536-ade2-f981bc1d605e";

    private Apps() {}
}
