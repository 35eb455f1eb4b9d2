package org.researchstories.world;

import io.restassured.http.Header;

import java.util.Locale;
import java.util.Set;

/** Header fields that tell of who asked at which moment, and not of what is answered. */
public final class Momentary {

    private static final Set<String> NAMES = Set.of("date", "ratelimit", "ratelimit-policy", "age");

    private Momentary() {
    }

    public static boolean is(Header header) {
        return NAMES.contains(header.getName().toLowerCase(Locale.ROOT));
    }
}
