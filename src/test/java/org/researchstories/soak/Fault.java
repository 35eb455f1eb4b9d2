package org.researchstories.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What may happen to a deployment, and is over when it has happened. */
enum Fault {

    A_SERVER_KILLED {
        @Override
        void happens(Deployment to, Random random) throws IOException {
            to.killServer(random.nextInt(to.servers()));
        }
    },
    ALL_SERVERS_KILLED {
        @Override
        void happens(Deployment to, Random random) throws IOException {
            to.killServers();
        }
    },
    A_SERVER_FROZEN {
        @Override
        void happens(Deployment to, Random random) throws IOException {
            int number = random.nextInt(to.servers());
            to.server(number).hold();
            lasts(random);
            to.server(number).letGo();
        }
    },
    DATABASE_KILLED {
        @Override
        void happens(Deployment to, Random random) {
            to.database().kill();
        }
    },
    DATABASE_STOPPED_IMMEDIATELY {
        @Override
        void happens(Deployment to, Random random) {
            to.database().stopImmediately();
        }
    },
    DATABASE_FROZEN {
        @Override
        void happens(Deployment to, Random random) {
            to.database().hold();
            lasts(random);
            to.database().letGo();
        }
    },
    CONNECTIONS_TERMINATED {
        @Override
        void happens(Deployment to, Random random) {
            to.terminateConnections();
        }
    },
    CONNECTIONS_RESET {
        @Override
        void happens(Deployment to, Random random) {
            to.wire().reset();
        }
    },
    NETWORK_CUT {
        @Override
        void happens(Deployment to, Random random) {
            wireIs(Wire.State.CUT, to, random);
        }
    },
    NETWORK_SILENT {
        @Override
        void happens(Deployment to, Random random) {
            wireIs(Wire.State.SILENT, to, random);
        }
    },
    NETWORK_SLOW {
        @Override
        void happens(Deployment to, Random random) {
            wireIs(Wire.State.SLOW, to, random);
        }
    };

    abstract void happens(Deployment to, Random random) throws IOException;

    private static void wireIs(Wire.State state, Deployment to, Random random) {
        to.wire().is(state);
        lasts(random);
        to.wire().is(Wire.State.SOUND);
    }

    private static void lasts(Random random) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(200, 4000)).toNanos());
    }
}
