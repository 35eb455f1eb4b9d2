package org.researchstories.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where nobody may have us call. */
class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "http://hooks.charity.org/", "ftp://hooks.charity.org/", "file:///etc/passwd", "gopher://hooks.charity.org/", "https:hooks.charity.org", "//hooks.charity.org/",
            "https://127.0.0.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://0/", "https://0.0.0.0/",
            "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[fe80::1%25eth0]/",
            "https://10.0.0.1/", "https://169.254.169.254/latest/meta-data/", "https://192.168.1.1/", "https://172.16.0.1/", "https://100.64.0.1/", "https://8.8.8.8/",
            "https://localhost/", "https://LOCALHOST/", "https://localhost./", "https://a.localhost/", "https://db.internal/", "https://printer.local/", "https://intranet/",
            "https://metadata/", "https://hooks.charity.org:22/", "https://hooks.charity.org:80/", "https://hooks.charity.org:9000/", "https://hooks.charity.org:0/",
            "https://user@hooks.charity.org/", "https://user:password@hooks.charity.org/", "https://hooks.charity.org@127.0.0.1/", "https://127.0.0.1#@hooks.charity.org/",
            "https://hooks.charity.org\\@127.0.0.1/", "https://hooks.charity.org /", "https://hooks.charity.org/\r\nHost: x", "https://hooks.charity.org/#here",
            "https://１２７.０.０.１/", "https://ⓛocalhost/", "https://hooks..charity.org/", "https://-hooks.charity.org/", "https://hooks.charity.1/", "https://%6cocalhost/", "https://", ""})
    void whatCouldLeadAnywhereElseIsRefused(String address) {
        assertTrue(Destination.faultOf(address, false).isPresent(), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.charity.org/", "https://hooks.charity.org:8443/stories?for=us", "https://charity.org.uk", "https://xn--caf-dma.charity.org/a%20b"})
    void aReceiverWithANameAndACertificateIsTaken(String address) {
        assertEquals(Optional.empty(), Destination.faultOf(address, false));
    }

    @Test
    void thisMachineIsTakenInRehearsalsOnly() {
        assertTrue(Destination.faultOf("http://127.0.0.1:8081/", false).isPresent());
        assertEquals(Optional.empty(), Destination.faultOf("http://127.0.0.1:8081/", true));
        assertTrue(Destination.faultOf("http://127.0.0.1/", true).isPresent());
        assertTrue(Destination.faultOf("http://10.0.0.1:8081/", true).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1",
            "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
            "::", "::1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1"})
    void addressesForSpecialPurposesAreNotOfThePublicInternet(String address) throws Exception {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)), address);
    }

    /** As Java reads it, this is the IPv4 address itself. */
    @Test
    void anIpv4AddressInIpv6IsNoWayAround() throws Exception {
        assertFalse(PublicAddress.is(InetAddress.getByName("::ffff:127.0.0.1")));
        assertFalse(PublicAddress.is(InetAddress.getByAddress(new byte[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 10, 0, 0, 1})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "223.255.255.255", "2001:200::1", "2606:4700::1", "2a00::1"})
    void othersAre(String address) throws Exception {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)), address);
    }
}
