package org.researchstories.world;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import org.researchstories.access.ApiKey;
import org.researchstories.access.Issue;
import org.researchstories.access.NewKey;
import org.researchstories.access.Roles;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who work here, each with a key: requests by them, which follow no redirect. */
public final class Staff {

    private static final Map<String, Member> KNOWN = new HashMap<>();

    /** @param holder who acts with the key; the actor's id is this behind {@code key:} */
    public record Member(String holder, String key) {

        /** The public part of the key. */
        public String keyId() {
            return ApiKey.read(key).orElseThrow().id();
        }

        public String actor() {
            return "key:" + holder;
        }

        public RequestSpecification asks() {
            return Reader.asking().auth().preemptive().oauth2(key);
        }

        /** The same with a body of JSON. */
        public RequestSpecification sends(Object body) {
            return asks().contentType(ContentType.JSON).body(body);
        }
    }

    private Staff() {
    }

    public static RequestSpecification author() {
        return in(Roles.AUTHOR).asks();
    }

    public static RequestSpecification reviewer() {
        return in(Roles.REVIEWER).asks();
    }

    public static RequestSpecification publisher() {
        return in(Roles.PUBLISHER).asks();
    }

    public static RequestSpecification administrator() {
        return in(Roles.ADMINISTRATOR).asks();
    }

    public static RequestSpecification partner() {
        return in(Roles.PARTNER).asks();
    }

    /** The same one each time. */
    public static Member in(String role) {
        return KNOWN.computeIfAbsent(role, it -> somebodyNew(it));
    }

    /** Whom nobody has met before: what two people must do, one and the same must not. */
    public static Member somebodyNew(String... roles) {
        return withAKey(Unique.slug(roles[0]), roles);
    }

    /** The same one with another key, where there is one. */
    public static Member withAKey(String holder, String... roles) {
        ApiKey key = CDI.current().select(Issue.class).get().now(new NewKey(holder, "A key of a test", Set.copyOf(Arrays.asList(roles)),
                Instant.now().plus(Duration.ofDays(1)), "test"));
        return new Member(holder, key.secret());
    }

    /** Every role, in which there is one each. */
    public static List<String> roles() {
        return Roles.ALL;
    }
}
