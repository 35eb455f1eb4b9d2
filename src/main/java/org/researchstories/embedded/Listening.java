package org.researchstories.embedded;

import java.util.Locale;

/**
 * What the application listens for, and where.
 *
 * @param what in words
 * @param prefix of the settings {@code host} and {@code port}
 * @param usual the port where nobody says otherwise
 */
record Listening(String what, String prefix, int usual) {

    static final Listening API = new Listening("the API", "quarkus.http.", 8080);
    static final Listening MANAGEMENT = new Listening("health and metrics", "quarkus.management.", 9000);

    String setting() {
        return prefix + "port";
    }

    /**
     * The port to listen on: the next free one, and a line that says so, where the usual one is taken and another
     * will do.
     *
     * @throws CannotStart where the port is taken and no other will do
     */
    int port(UserSettings user, boolean anotherWillDo) {
        int port = user.number(setting(), usual);
        String host = user.text(prefix + "host", "0.0.0.0");
        if (port <= 0 || Ports.isFree(host, port)) {
            return port;
        }
        if (!anotherWillDo || user.settled(setting())) {
            throw new CannotStart("Port " + port + ", where " + what + " would listen, is taken by another program."
                    + " Stop that one, or choose another port by " + variable() + ".");
        }
        int next = Ports.nextFree(host, port);
        System.out.println("Port " + port + " is taken by another program: " + what + " will listen on " + next + ".");
        return next;
    }

    private String variable() {
        return setting().toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
