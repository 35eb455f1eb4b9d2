package org.researchstories.embedded;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

import org.researchstories.embedded.Administration.Answer;

/**
 * Sees to it that one server runs over the data.
 *
 * @param cluster the data and what starts a server over it
 * @param credentials by which a server is recognised
 */
record Serving(Cluster cluster, Credentials credentials) {

    private static final long PAUSE = 200;
    private static final int PAUSES = 300;

    /** The port of the server: of the one left running, if that is well and where it is wanted, or of a new one. */
    int port(OptionalInt wanted) throws IOException {
        Optional<Postmaster> left = Postmaster.over(cluster.data());
        if (left.isPresent() && isAsWanted(left.get(), wanted)) {
            return left.get().port();
        }
        left.ifPresent(Postmaster::kill);
        Postmaster.forget(cluster.data());
        return wanted.isPresent() ? startedAt(wanted.getAsInt()) : startedAnywhere();
    }

    private boolean isAsWanted(Postmaster left, OptionalInt wanted) {
        return wanted.orElse(left.port()) == left.port() && answers(left);
    }

    /** Patient with a server that is recovering or ending, for killing it then would only make the next one recover. */
    private boolean answers(Postmaster left) {
        Administration administration = new Administration(new Coordinates(left.port(), credentials));
        for (int i = 0; i < PAUSES; i++) {
            Answer answer = administration.askedFor(cluster.data());
            if (answer != Answer.NOT_YET || left.endsWithin(PAUSE)) {
                return answer == Answer.OURS;
            }
        }
        return false;
    }

    private int startedAt(int port) throws IOException {
        if (!Ports.isFree("127.0.0.1", port)) {
            throw new CannotStart("Port " + port + ", chosen for the embedded database, is taken by another program."
                    + " Choose another by STORIES_EMBEDDED_PORT, or unset it to have any free one.");
        }
        cluster.start(port);
        return port;
    }

    /** Another program may take the port between its choice and the start: the second try is for that. */
    private int startedAnywhere() throws IOException {
        int port = Ports.anyFree();
        try {
            cluster.start(port);
            return port;
        } catch (CannotStart e) {
            if (Ports.isFree("127.0.0.1", port)) {
                throw e;
            }
            return startedAt(Ports.anyFree());
        }
    }
}
