package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.access.Roles;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Stories;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is sent in whichever parameter: the answer is one that the contract has, and the database never sees a mistake. */
@QuarkusTest
@BeforeTheRest
class MetacharactersTest {

    private static final int AT_ONCE = 3;
    /** Half as many as may be written at the same time: one that has ended for its client may still count. */
    private static final int EXPORTS_AT_ONCE = 2;
    /** Of those that wait for something, each as long as the others. */
    private static final int WAITING_AT_ONCE = 12;
    private static final ContractFile CONTRACT = ContractFile.bundled();
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final List<String> NASTY = List.of("'", "''", "\"", "\\", "\\'", "';select pg_sleep(9);--", "' or '1'='1", "1) or (1=1",
            "%", "_", "*", "$1", "${x}", ":locale", ":most", "?", "??", "{0}", "/*", "*/", "--", ";", "\u0000", "\n", "\t", "\uFFFF", "\u202E",
            "null", "NaN", "Infinity", "-infinity", "1e400", "-1", "0", "99999999999999999999", "0x7f", "2025-01-01", "0000-00-00",
            "-9999-01-01", "+999999999-01-01", "2025-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "0000", "9999", "true", "en", "a,b", ",", "a,,b",
            "a & b", "!", "<->", "a:*", "(a", "x".repeat(80), "-".repeat(80), "-(".repeat(80), "- ".repeat(80) + "a", "-", "--a", "00000000-0000-0000-0000-000000000000");

    /** With which such a parameter means more, or without which its value never comes near the database. */
    private static final Map<String, String> COMPANIONS = Map.of("amountFrom", "currency=GBP", "amountTo", "currency=GBP", "relation", "challenge=" + Stories.SPREAD.slug(),
            "sort", "q=cancer", "facet", "q=cancer", "groupBy", "cancerType=lung", "include", "locale=cy", "from", "to=1", "to", "from=1", "format", "source=a");

    /** Each parameter of each operation, and what every operation must have besides; some once more, with a companion. */
    record Place(String method, String template, String in, String name, String companion) {

        String with(String value) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            String path = SamplePath.of(in.equals("path") ? template.replace("{" + name + "}", encoded) : template);
            return in.equals("query") ? path + "?" + companion + name + "=" + encoded : path;
        }

        /** How many requests are sent at the same time: to a stream all, because each takes the same time however many listen. */
        int atOnce() {
            if (template.endsWith("/stream")) {
                return NASTY.size();
            }
            return template.startsWith("/v1/exports/") ? EXPORTS_AT_ONCE : AT_ONCE;
        }

        Set<Integer> statuses() {
            return CONTRACT.statuses(template, method);
        }

        /** For what has not been published yet. */
        boolean waits() {
            return name.equals("Min-Position");
        }

        @Override
        public String toString() {
            return method + " " + template + " " + companion + name;
        }
    }

    static Stream<Place> places() {
        return CONTRACT.templates().stream().flatMap(template -> CONTRACT.operations(template).stream().sorted().flatMap(method -> places(template, method)));
    }

    private static Stream<Place> places(String template, String method) {
        List<Place> alone = new ArrayList<>();
        for (JsonNode declared : CONTRACT.operation(template, method).path("parameters")) {
            JsonNode parameter = CONTRACT.resolved(declared);
            alone.add(new Place(method, template, parameter.path("in").asText(), parameter.path("name").asText(), ""));
        }
        Set<String> names = alone.stream().map(Place::name).collect(Collectors.toSet());
        return Stream.concat(alone.stream(), alone.stream().filter(place -> COMPANIONS.containsKey(place.name)).flatMap(place -> {
            String companion = COMPANIONS.get(place.name);
            return names.contains(companion.replaceAll("=.*", "")) ? Stream.of(new Place(method, template, place.in, place.name, companion + "&")) : Stream.empty();
        }));
    }

    static Stream<String> addresses() {
        return CONTRACT.templates().stream().filter(template -> template.matches("/(v1|feeds|docs|problems).*") && !template.contains("{snapshotId}") && !template.endsWith("/stream"))
                // No sample of research has a heading.
                .filter(template -> !template.startsWith("/v1/research/{slugOrId}/sections"));
    }

    /** Or what is sent would be tried on nothing. */
    @ParameterizedTest
    @MethodSource("addresses")
    void thereIsSomethingAtEachAddressOfTheTests(String template) {
        assertEquals(200, RestAssured.get(SamplePath.of(template)).statusCode(), template);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placesThatAnswerAtOnce")
    void nothingThatIsSentIsTakenForAnythingElse(Place place) throws Exception {
        nothingIsMistaken(List.of(place), place.atOnce());
    }

    @Test
    void norIsAnythingForWhichARequestWaits() throws Exception {
        nothingIsMistaken(places().filter(Place::waits).toList(), WAITING_AT_ONCE);
    }

    static Stream<Place> placesThatAnswerAtOnce() {
        return places().filter(place -> !place.waits());
    }

    private static void nothingIsMistaken(List<Place> places, int atOnce) throws Exception {
        List<DatabaseLog> logs = List.of(DatabaseLog.ofReaders(), DatabaseLog.ofEditors());
        List<Sent> all = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(atOnce)) {
            for (Place place : places) {
                String key = Staff.in(place.template.startsWith("/partner") ? Roles.PARTNER : Roles.ADMINISTRATOR).key();
                NASTY.forEach(value -> all.add(new Sent(place, value, senders.submit(() -> send(place, value, key)))));
            }
            for (Sent sent : all) {
                int status = sent.status.get();
                assertTrue((status < 500 || isFarAhead(sent.place, sent.value)) && (sent.place.statuses().contains(status) || status == 404),
                        "%s with %s: %d".formatted(sent.place, sent.value, status));
            }
        }
        assertEquals(List.of(), logs.stream().flatMap(log -> log.complaints().stream()).toList(), places.toString());
    }

    private record Sent(Place place, String value, Future<Integer> status) {
    }

    /** Nothing that was written so far has that position. */
    private static boolean isFarAhead(Place place, String value) {
        return place.waits() && value.matches("0*[1-9][0-9]*");
    }

    /** By somebody who may do everything, and by a client of its own, because the judge of all other exchanges cannot read such addresses. */
    private static int send(Place place, String value, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + place.with(place.in.equals("header") ? "" : value)));
        request.header("Authorization", "Bearer " + key);
        if (place.in.equals("header")) {
            request.header(place.name, value.replaceAll("[^ -~]", ""));
        }
        if (!place.method.equals("GET")) {
            request.method(place.method, HttpRequest.BodyPublishers.ofString("{}")).header("Content-Type", place.method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
            if (!place.name.equals("If-Match")) {
                request.header("If-Match", "*");
            }
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void thisTestSeesWhatTheDatabaseComplainsOf() {
        DatabaseLog log = DatabaseLog.ofReaders();
        try {
            Psql.asReader().useHandle(handle -> handle.execute("select 1/0"));
        } catch (RuntimeException expected) {
            assertTrue(expected.getMessage().contains("division by zero"));
        }
        assertEquals(1, log.complaints().size());
    }
}
