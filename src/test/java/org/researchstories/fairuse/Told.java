package org.researchstories.fairuse;

import io.restassured.response.Response;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What an answer tells of a quota.
 *
 * @param quota its name
 */
record Told(String quota, long left, long seconds) {

    private static final Pattern LIMIT = Pattern.compile("\"(\\w+)\";r=(\\d+);t=(\\d+)");

    static Told by(Response answer) {
        Matcher limit = LIMIT.matcher(String.valueOf(answer.header("RateLimit")));
        assertTrue(limit.matches(), () -> answer.statusCode() + " with RateLimit: " + answer.header("RateLimit"));
        Told told = new Told(limit.group(1), Long.parseLong(limit.group(2)), Long.parseLong(limit.group(3)));
        int quota = told.quota.equals("key") ? FewRequests.WITH_KEY : FewRequests.WITHOUT_KEY;
        assertEquals("\"%s\";q=%d;w=60".formatted(told.quota, quota), answer.header("RateLimit-Policy"));
        return told;
    }

    static Told anonymous(long left) {
        return new Told("anonymous", left, 60);
    }

    static Told key(long left) {
        return new Told("key", left, 60);
    }
}
