package org.researchstories.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.Unique;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life of a key: made, used, succeeded, revoked. */
@QuarkusTest
class KeysTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

    private final String holder = Unique.slug("holder");

    @Test
    void aKeyIsShownOnceAndWorksAtOnce() {
        Response made = make();
        made.then().statusCode(201).header("Cache-Control", "no-store")
                .header("Location", equalTo("/edit/v1/keys/" + made.path("id")))
                .body("secret", matchesPattern("rsk_live_" + made.path("id") + "[0-9A-Za-z]{41}"))
                .body("holder", equalTo(holder)).body("state", equalTo("live"))
                .body("createdBy", equalTo(Staff.in(Roles.ADMINISTRATOR).actor())).body("lastUsedAt", nullValue());

        me(made.path("secret")).then().statusCode(200).header("Cache-Control", "no-store")
                .body("id", equalTo("key:" + holder)).body("name", equalTo("A tool")).body("roles", contains("author"));
        Staff.administrator().get("/edit/v1/keys/" + made.path("id")).then().statusCode(200)
                .body("secret", nullValue()).body("roles", contains("author"));
    }

    @Test
    void theDatabaseHasNoKeyAndNothingThatCouldBeTriedWithoutThePepper() {
        String secret = make().path("secret");
        String row = Psql.asOwner().withHandle(owner -> owner.createQuery("select key::text from gate.key as key where holder = :holder")
                .bind("holder", holder).mapTo(String.class).one());
        assertFalse(row.contains(secret.substring(20)), row);
    }

    @Test
    void theNextRequestWithARevokedKeyIsRefused() {
        Response made = make();
        me(made.path("secret")).then().statusCode(200);
        Staff.administrator().delete("/edit/v1/keys/" + made.path("id")).then().statusCode(204);
        me(made.path("secret")).then().statusCode(401);

        String when = Staff.administrator().get("/edit/v1/keys/" + made.path("id")).then().body("state", equalTo("revoked"))
                .body("revokedAt", notNullValue()).extract().path("revokedAt");
        Staff.administrator().delete("/edit/v1/keys/" + made.path("id")).then().statusCode(204);
        assertEquals(when, Staff.administrator().get("/edit/v1/keys/" + made.path("id")).path("revokedAt"));
    }

    @Test
    void anExpiredKeyIsRefused() {
        Response made = make();
        Psql.asOwner().useHandle(owner -> owner.execute("update gate.key set expires_at = created_at where id = ?", made.<String>path("id")));
        me(made.path("secret")).then().statusCode(401);
        Staff.administrator().get("/edit/v1/keys/" + made.path("id")).then().body("state", equalTo("expired"));
    }

    @Test
    void aHolderHasTwoLiveKeysAtMost() {
        Response first = make();
        make().then().statusCode(201);
        make().then().statusCode(409).contentType("application/problem+json").body("type", equalTo("/problems/conflict"))
                .body("detail", equalTo(holder + " has two live keys already. Revoke one of them first."));

        Staff.administrator().delete("/edit/v1/keys/" + first.path("id")).then().statusCode(204);
        make().then().statusCode(201);
    }

    @Test
    void ofManyMadeAtOnceTwoComeToBe() {
        List<Integer> statuses = List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().map(any -> make().statusCode()).sorted().toList();
        assertEquals(List.of(201, 201, 409, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void aRotatedKeyHasASuccessorAndAnEnd() {
        Response old = make();
        Response successor = rotate(old.path("id"), NEXT_WEEK, TOMORROW);
        successor.then().statusCode(201).body("holder", equalTo(holder)).body("name", equalTo("A tool")).body("roles", contains("author"));
        assertNotEquals(old.<String>path("secret"), successor.path("secret"));

        me(old.path("secret")).then().statusCode(200);
        me(successor.path("secret")).then().statusCode(200).body("id", equalTo("key:" + holder));
        Staff.administrator().get("/edit/v1/keys/" + old.path("id")).then().body("expiresAt", containsString(TOMORROW.toString().substring(0, 19)));
        rotate(old.path("id"), NEXT_WEEK, TOMORROW).then().statusCode(409);
    }

    @Test
    void aRotationNeverLengthensALife() {
        Response old = make();
        rotate(old.path("id"), NEXT_WEEK, NEXT_WEEK.plus(Duration.ofDays(30))).then().statusCode(201);
        Staff.administrator().get("/edit/v1/keys/" + old.path("id")).then().body("expiresAt", equalTo(old.path("expiresAt")));
    }

    @Test
    void aKeyOfNoMoreUseHasNoSuccessor() {
        String id = make().path("id");
        Staff.administrator().delete("/edit/v1/keys/" + id).then().statusCode(204);
        rotate(id, NEXT_WEEK, TOMORROW).then().statusCode(409).body("detail", containsString("revoked"));
        rotate("00000000", NEXT_WEEK, TOMORROW).then().statusCode(404);
    }

    @Test
    void lastUseIsKeptToTheMinute() {
        Response made = make();
        me(made.path("secret"));
        String first = lastUse(made);
        me(made.path("secret"));
        assertEquals(first, lastUse(made));

        Psql.asOwner().useHandle(owner -> owner.execute(
                "update gate.key set last_used_at = last_used_at - interval '2 minutes' where id = ?", made.<String>path("id")));
        me(made.path("secret"));
        assertTrue(Instant.parse(lastUse(made)).isAfter(Instant.parse(first)));
    }

    @Test
    void aRefusedKeyWasNotUsed() {
        Response made = make();
        Staff.administrator().delete("/edit/v1/keys/" + made.path("id"));
        me(made.path("secret")).then().statusCode(401);
        Staff.administrator().get("/edit/v1/keys/" + made.path("id")).then().body("lastUsedAt", nullValue());
    }

    @Test
    void keysAreListedTheNewestFirstAndByHolderAndState() {
        String first = make().path("id");
        String second = make().path("id");
        Staff.administrator().delete("/edit/v1/keys/" + first);
        list("?holder=" + holder).then().body("items.id", contains(second, first)).body("truncated", equalTo(false))
                .body("items.secret", everyItem(nullValue()));
        list("?state=live&holder=" + holder).then().body("items.id", contains(second));
        list("?state=revoked&holder=" + holder).then().body("items.id", contains(first));
        list("").then().body("items.holder", org.hamcrest.Matchers.hasItem(holder));
        list("?holder=" + Unique.slug("nobody")).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "holder | ~'Pam'~", "holder | ~'a--b'~", "holder | ~''~", "holder | 1", "name | ~' '~", "name | ~''~", "roles | []",
            "roles | ~['reader']~", "roles | ~'author'~", "roles | [null]", "expiresAt | ~'2020-01-01T00:00:00Z'~",
            "expiresAt | ~'2050-01-01T00:00:00Z'~", "expiresAt | ~'tomorrow'~", "expiresAt | 1900000000", "expiresAt | null",
            "expiresAt | ~'2026-12-01'~", "id | ~'12345678'~", "digest | ~''~", "createdBy | ~'me'~"})
    void whatADraftCannotBeIsTold(String property, String value) {
        String body = "{'holder':'h','name':'n','roles':['author'],'expiresAt':'%s'}".formatted(TOMORROW);
        String wrong = body.replaceFirst("('%s':)(\\[[^\\]]*]|'[^']*')".formatted(property), "$1" + value);
        String sent = (wrong.equals(body) ? body.replace("{", "{'" + property + "':" + value + ",") : wrong).replace('\'', '"');
        Staff.in(Roles.ADMINISTRATOR).sends(sent).post("/edit/v1/keys").then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].pointer", containsString("/" + property));
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        Staff.in(Roles.ADMINISTRATOR).sends("{}").post("/edit/v1/keys").then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/holder", "/name", "/roles", "/expiresAt"));
    }

    private Response make() {
        return Staff.in(Roles.ADMINISTRATOR).sends(Map.of("holder", holder, "name", "A tool", "roles", List.of("author"),
                "expiresAt", NEXT_WEEK.toString())).post("/edit/v1/keys");
    }

    private static Response rotate(String id, Instant expires, Instant presentExpires) {
        return Staff.in(Roles.ADMINISTRATOR).sends(Map.of("expiresAt", expires.toString(), "presentExpiresAt", presentExpires.toString()))
                .post("/edit/v1/keys/" + id + "/rotation");
    }

    private static Response me(String key) {
        return new Member("", key).asks().get("/edit/v1/me");
    }

    private static Response list(String query) {
        return Staff.administrator().get("/edit/v1/keys" + query);
    }

    private static String lastUse(Response made) {
        return Staff.administrator().get("/edit/v1/keys/" + made.path("id")).path("lastUsedAt");
    }
}
