package org.researchstories.fairuse;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * Where requests come from, as far as that is told apart: an IPv4 address, or the /64 of an IPv6 address, of which whoever has one
 * address mostly has all.
 *
 * @param version 4 or 6; 0 of whatever is neither
 * @param prefix  the 32 or 64 bits
 */
record Network(int version, long prefix) {

    /** Whatever has no address, such as a peer at a socket of this machine. */
    static final Network ELSEWHERE = new Network(0, 0);

    /** @param peer as the connection, or a proxy that is trusted, has it */
    static Network of(SocketAddress peer) {
        return peer == null ? ELSEWHERE : of(peer.hostAddress() == null ? peer.host() : peer.hostAddress());
    }

    /** @param address as a literal; anything else is {@link #ELSEWHERE}, and never looked up */
    static Network of(String address) {
        byte[] bytes = address == null || address.isEmpty() ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null ? ELSEWHERE : of(bytes);
    }

    private static Network of(byte[] bytes) {
        try {
            // Makes an IPv4 address of one that is mapped into IPv6 (RFC 4291 section 2.5.5.2).
            ByteBuffer address = ByteBuffer.wrap(InetAddress.getByAddress(bytes).getAddress());
            return address.remaining() == Integer.BYTES ? new Network(4, Integer.toUnsignedLong(address.getInt())) : new Network(6, address.getLong());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("neither 4 nor 16 bytes", e);
        }
    }
}
