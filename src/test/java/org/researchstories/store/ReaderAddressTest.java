package org.researchstories.store;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An address is understood as the driver does, or not at all. */
class ReaderAddressTest {

    private static final String ADDRESS = "jdbc:postgresql://db_1.example.org:6432/research_stories";

    @Test
    void theHostThePortAndTheDatabaseAreThoseOfTheDriver() {
        PgConnectOptions options = of(ADDRESS + "?sslmode=disable");
        assertEquals("db_1.example.org", options.getHost());
        assertEquals(6432, options.getPort());
        assertEquals("research_stories", options.getDatabase());
        assertEquals(SslMode.DISABLE, options.getSslMode());
        assertEquals(5432, of("jdbc:postgresql://db/research_stories?sslmode=disable").getPort());
    }

    @Test
    void aServerThatMustProveWhoItIsHasToProveItHereToo() {
        PgConnectOptions options = of(ADDRESS + "?sslmode=verify-full&sslrootcert=%2Fetc%2Fdb%20ca.pem");
        assertEquals(SslMode.VERIFY_FULL, options.getSslMode());
        assertEquals("HTTPS", options.getHostnameVerificationAlgorithm());
        assertEquals(List.of("/etc/db ca.pem"), ((PemTrustOptions) options.getTrustOptions()).getCertPaths());
        assertFalse(options.isTrustAll());
        assertEquals(List.of("C:\\ca.pem"), ((PemTrustOptions) of(ADDRESS + "?sslrootcert=C:\\ca.pem&sslmode=verify-full").getTrustOptions()).getCertPaths());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?sslmode=prefer", "?sslmode=require", "?sslmode=verify-full", "?sslmode=verify-ca&sslrootcert=/ca.pem", "?sslcert=/me.pem", "?sslmode=disable&ssl=true",
            "?sslmode=disable&sslmode=verify-full", "?sslmode=disable&ApplicationName=a b", "?sslmode=disable&targetServerType=primary", "?sslmode=dis%able",
            "?sslrootcert=/a#b.pem&sslmode=verify-full", "?sslmode=disable#&sslmode=verify-full", "?sslmode=disable?sslmode=verify-full"})
    void whatOnlyTheDriverUnderstandsIsLeftToIt(String parameters) {
        assertTrue(ReaderAddress.options(ADDRESS + parameters, new Properties()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://one,two/research_stories", "jdbc:postgresql:research_stories", "jdbc:postgresql://db/", "jdbc:postgresql://reader@db/stories", "postgresql://db/stories"})
    void soIsAnyOtherAddress(String address) {
        assertTrue(ReaderAddress.options(address + "?sslmode=disable", new Properties()).isEmpty());
    }

    @Test
    void whatTheDriverIsToldBesidesTheAddressIsUnderstoodToo() {
        String address = ADDRESS + "?sslmode=disable";
        assertEquals("-c role=reader", ReaderAddress.options(address, properties("options", "-c role=reader", "socketTimeout", "10")).orElseThrow().getProperties().get("options"));
        assertEquals(Optional.empty(), ReaderAddress.options(address, properties("options", "-c role=reader", "sslmode", "verify-full")).map(PgConnectOptions::getHost));
        assertEquals(Optional.empty(), ReaderAddress.options(address, properties("ssl", "true")).map(PgConnectOptions::getHost));
    }

    private static PgConnectOptions of(String address) {
        return ReaderAddress.options(address, new Properties()).orElseThrow();
    }

    private static Properties properties(String name, String value, String another, String itsValue) {
        Properties properties = properties(name, value);
        properties.putAll(Map.of(another, itsValue));
        return properties;
    }

    private static Properties properties(String name, String value) {
        Properties properties = new Properties();
        properties.putAll(Map.of(name, value));
        return properties;
    }
}
