package org.researchstories.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports of this machine are free. */
final class Ports {

    private static final int LAST = 65535;

    private Ports() {
    }

    /** Whether a server could listen there now. */
    static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port that the operating system chooses. */
    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first free port after one that is taken. */
    static int nextFree(String host, int taken) {
        int port = taken + 1;
        while (port < LAST && !isFree(host, port)) {
            port++;
        }
        return port;
    }
}
