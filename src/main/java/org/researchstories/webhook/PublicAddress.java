package org.researchstories.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is one of the public Internet: what anything else is reached by must never be called for a stranger. Of IPv6
 * only what is handed out (2000::/3) counts, less what leads elsewhere; of IPv4 all that the registries keep for special purposes is
 * left out (IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890).
 */
final class PublicAddress {

    private static final List<Block> SPECIAL_V4 = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");
    private static final Block HANDED_OUT_V6 = Block.of("2000::/3");
    /** Teredo, benchmarks, ORCHID and other protocols (2001::/23), documentation, 6to4, AS112, documentation again. */
    private static final List<Block> SPECIAL_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> SPECIAL_V4.stream().noneMatch(block -> block.has(v4));
            case Inet6Address v6 -> HANDED_OUT_V6.has(v6) && SPECIAL_V6.stream().noneMatch(block -> block.has(v6));
            default -> false;
        };
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String cidr) {
            String[] parts = cidr.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("a literal needs no resolver", e);
            }
        }

        boolean has(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            return Arrays.equals(bytes, 0, whole, start, 0, whole)
                    && (rest == 0 || (bytes[whole] & 0xFF) >> (8 - rest) == (start[whole] & 0xFF) >> (8 - rest));
        }
    }

    private static List<Block> blocks(String... cidrs) {
        return Arrays.stream(cidrs).map(Block::of).toList();
    }
}
