package org.researchstories.world;

import io.restassured.http.Header;
import io.restassured.response.Response;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Header fields that tell of who asked at which moment, and not of what is answered. */
public final class Momentary {

    private static final Set<String> NAMES = Set.of("date", "ratelimit", "ratelimit-policy", "age");

    private Momentary() {
    }

    /**
     * That two answers have the same headers but for these. A minute after the last change its time is told one second later: where
     * that minute has ended between the two, the second one is as the first would be now.
     *
     * @param again asks what the first one answered
     */
    public static void assertNoOthersDiffer(Response one, Response other, Supplier<Response> again, String message) {
        if (!others(one).equals(others(other))) {
            assertEquals(others(again.get()), others(other), message);
        }
    }

    private static List<String> others(Response answer) {
        return answer.headers().asList().stream().filter(header -> !is(header)).map(Object::toString).sorted().toList();
    }

    public static boolean is(Header header) {
        return is(header.getName());
    }

    /** Each of the others, with its name in lower case, sorted. */
    public static List<String> others(HttpHeaders headers) {
        return headers.map().entrySet().stream().filter(field -> !is(field.getKey()))
                .map(field -> field.getKey().toLowerCase(Locale.ROOT) + ": " + field.getValue()).sorted().toList();
    }

    private static boolean is(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
