package org.researchstories.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the addresses of a name come from. */
interface Resolver {

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
