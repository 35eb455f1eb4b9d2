package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.agroal.DataSource;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.inject.Singleton;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the reading side's database is and as whom it is asked, for a client that is no JDBC driver: from the very settings that the driver has, and only where all
 * of them are understood, so that nothing is safer by one than by the other.
 */
@Singleton
class ReaderAddress {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?/([A-Za-z0-9._-]+)(?:\\?([^#?]+))?");
    private static final int USUAL_PORT = 5432;
    private static final int MILLIS_TO_CONNECT = 2_000;
    /** In characters: however long they are. */
    private static final int LONGEST_KEPT = 1 << 16;
    /** There are as many as whoever asks can think of, and each that is kept takes memory of the database. */
    private static final int MOST_KEPT = 64;
    /** Of a search the database keeps some 600 kB. */
    private static final int MOST_PLANS_KEPT = 24;
    private static final String MODE = "sslmode";
    private static final String ROOT_CERTIFICATE = "sslrootcert";
    private static final String OPTIONS = "options";
    /** By which a database's administrator can tell whose a connection is. */
    private static final String NAME = "application_name";

    /** All but the first are not followed: this client has its own time to connect, patience and number of statements that are kept, and always asks whether the other end is there. */
    private static final Set<String> PROPERTIES = Set.of(OPTIONS, "connectTimeout", "socketTimeout", "tcpKeepAlive", "preparedStatementCacheQueries");

    private final Optional<PgConnectOptions> options;

    ReaderAddress(@DataSource("reader") AgroalDataSource reader) {
        this.options = options(reader.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
    }

    /** Empty where something is not understood: then only the driver can be trusted to follow it. */
    Optional<PgConnectOptions> options() {
        return options;
    }

    /** The same for statements that are planned each time for their values. */
    Optional<PgConnectOptions> plannedAnew() {
        return planned("force_custom_plan", "reads without waiting, planned anew");
    }

    /** The same for statements that are planned once, for any values. */
    Optional<PgConnectOptions> plannedForAnyValues() {
        return planned("force_generic_plan", "reads without waiting, planned for any values").map(it -> it.setPreparedStatementCacheMaxSize(MOST_PLANS_KEPT));
    }

    private Optional<PgConnectOptions> planned(String mode, String name) {
        return options.map(it -> new PgConnectOptions(it).addProperty(OPTIONS, (it.getProperties().getOrDefault(OPTIONS, "") + " -c plan_cache_mode=" + mode).strip())
                .addProperty(NAME, name));
    }

    private static Optional<PgConnectOptions> options(AgroalConnectionFactoryConfiguration driver) {
        if (!(driver.principal() instanceof NamePrincipal user) || driver.credentials().size() != 1 || !(driver.credentials().iterator().next() instanceof SimplePassword password)) {
            return Optional.empty();
        }
        return options(driver.jdbcUrl(), driver.jdbcProperties()).map(it -> it.setUser(user.getName()).setPassword(password.getWord()));
    }

    /** @param properties the driver's, besides the address */
    static Optional<PgConnectOptions> options(String url, Properties properties) {
        Matcher address = URL.matcher(url);
        if (!address.matches() || !PROPERTIES.containsAll(properties.stringPropertyNames())) {
            return Optional.empty();
        }
        PgConnectOptions options = new PgConnectOptions().setHost(address.group(1)).setPort(address.group(2) == null ? USUAL_PORT : Integer.parseInt(address.group(2)))
                .setDatabase(address.group(3)).setConnectTimeout(MILLIS_TO_CONNECT).setTcpKeepAlive(true).setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_KEPT).setPreparedStatementCacheMaxSize(MOST_KEPT).addProperty(NAME, "reads without waiting");
        if (properties.getProperty(OPTIONS) != null) {
            options.addProperty(OPTIONS, properties.getProperty(OPTIONS));
        }
        return encrypted(options, parameters(address.group(4)));
    }

    /**
     * What is encrypted, and whether the server proves who it is (PostgreSQL's documentation, "SSL Support"): one of the two modes of which nothing depends on
     * what the server would like.
     */
    private static Optional<PgConnectOptions> encrypted(PgConnectOptions options, Map<String, String> parameters) {
        if (parameters.equals(Map.of(MODE, "disable"))) {
            return Optional.of(options.setSslMode(SslMode.DISABLE));
        }
        if (parameters.keySet().equals(Set.of(MODE, ROOT_CERTIFICATE)) && parameters.get(MODE).equals("verify-full")) {
            return Optional.of(options.setSslMode(SslMode.VERIFY_FULL).setHostnameVerificationAlgorithm("HTTPS")
                    .setTrustOptions(new PemTrustOptions().addCertPath(parameters.get(ROOT_CERTIFICATE))));
        }
        return Optional.empty();
    }

    private static Map<String, String> parameters(String query) {
        try {
            return query == null ? Map.of() : Arrays.stream(query.split("&")).map(it -> it.split("=", 2))
                    .collect(Collectors.toMap(it -> it[0], it -> it.length < 2 ? "" : URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IllegalStateException notEncodedOrTwice) {
            return Map.of();
        }
    }
}
