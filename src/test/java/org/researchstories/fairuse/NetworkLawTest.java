package org.researchstories.fairuse;

import io.vertx.core.net.SocketAddress;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Which addresses are one network. */
class NetworkLawTest {

    @Property
    void ofIpv6TheFirst64BitsDecide(@ForAll @Size(16) byte[] one, @ForAll @Size(8) byte[] end, @ForAll @Size(8) byte[] beginning) {
        byte[] neighbour = Arrays.copyOf(one, 16);
        System.arraycopy(end, 0, neighbour, 8, 8);
        byte[] stranger = Arrays.copyOf(one, 16);
        System.arraycopy(beginning, 0, stranger, 0, 8);
        if (isIpv6(one) && isIpv6(neighbour) && isIpv6(stranger)) {
            assertEquals(at(one), at(neighbour));
            assertEquals(Arrays.equals(one, 0, 8, stranger, 0, 8), at(one).equals(at(stranger)));
            assertEquals(6, at(one).version());
        }
    }

    /** One bit is enough to be somewhere else, or to be where one was. */
    @Property
    void eachOfTheFirst64BitsTellsNetworksApartAndNoneOfTheOthers(@ForAll @Size(16) byte[] one) {
        for (int bit = 0; bit < 128; bit++) {
            byte[] other = one.clone();
            other[bit / 8] ^= (byte) (0x80 >> bit % 8);
            if (isIpv6(one) && isIpv6(other)) {
                assertEquals(bit >= 64, at(one).equals(at(other)), "bit " + bit);
            }
        }
    }

    @Property
    void eachIpv4AddressIsOneAndTheSameWhereItIsMapped(@ForAll @Size(4) byte[] one, @ForAll @Size(4) byte[] other) {
        assertEquals(Arrays.equals(one, other), at(one).equals(at(other)));
        assertEquals(at(one), Network.of("::ffff:" + text(one)));
        assertEquals(4, at(one).version());
    }

    @Property
    void noSpellingOfAnAddressMakesItAnother(@ForAll @Size(16) byte[] one) {
        if (isIpv6(one)) {
            String text = text(one);
            List.of(text.toUpperCase(Locale.ROOT), "[" + text + "]", text + "%eth0", text.replaceAll("(?<![0-9a-f])0(?![0-9a-f])", "0000"))
                    .forEach(spelling -> assertEquals(at(one), Network.of(spelling), spelling));
        }
    }

    @Property
    void whatIsNoAddressIsElsewhereAndNeverLookedUp(@ForAll String text) {
        if (!text.matches("(?s).*[0-9a-fA-F].*")) {
            assertEquals(Network.ELSEWHERE, Network.of(text));
        }
    }

    @Example
    void aPeerWithoutAnAddressIsElsewhere() {
        assertEquals(Network.ELSEWHERE, Network.of((SocketAddress) null));
        assertEquals(Network.ELSEWHERE, Network.of(SocketAddress.domainSocketAddress("/tmp/socket")));
        assertEquals(Network.ELSEWHERE, Network.of("localhost"));
        assertNotEquals(Network.ELSEWHERE, Network.of("0.0.0.0"));
        assertNotEquals(Network.of("0.0.0.0"), Network.of("::"));
    }

    private static Network at(byte[] address) {
        return Network.of(SocketAddress.inetSocketAddress(443, text(address)));
    }

    private static boolean isIpv6(byte[] address) {
        return parsed(address) instanceof Inet6Address;
    }

    private static String text(byte[] address) {
        return parsed(address).getHostAddress();
    }

    private static InetAddress parsed(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
