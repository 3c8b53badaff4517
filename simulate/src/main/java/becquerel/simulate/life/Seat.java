package becquerel.simulate.life;

import becquerel.simulate.world.Apps;

/** Ways somebody is signed in, each with a session of its own. */
enum Seat {
    /** The mail program at the desk; a desktop program or a browser. */
    DESK(0, Apps.OFFICE, Apps.EXCHANGE),
    /** A browser: web mail, portals, files. */
    WEB(1, Apps.OUTLOOK_WEB, Apps.EXCHANGE),
    PHONE(2, Apps.OUTLOOK_PHONE, Apps.EXCHANGE),
    TEAMS(3, Apps.TEAMS, Apps.GRAPH),
    /** The program that keeps files in step. */
    FILES(4, "ab9b8c07-8f02-4f72-87fa-80105867a763", Apps.SHAREPOINT);

    static final int COUNT = 5;

    private final int number;
    private final String app;
    private final String resource;

    Seat(int number, String app, String resource) {
        this.number = number;
        this.app = app;
        this.resource = resource;
    }

    /** From 0 to {@link #COUNT}, the same for ever: sessions depend on it. */
    int number() {
        return number;
    }

    /** Application id that asks. */
    String app() {
        return app;
    }

    /** Application id of what it asks for. */
    String resource() {
        return resource;
    }
}
