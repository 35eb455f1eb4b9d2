package org.researchstories.fairuse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.access.ApiKey;
import org.researchstories.access.Issue;
import org.researchstories.access.NewKey;
import org.researchstories.access.Roles;
import org.researchstories.world.Caller;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.StandingMeter;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.fairuse.FewRequests.PROXY;
import static org.researchstories.fairuse.FewRequests.WITHOUT_KEY;
import static org.researchstories.fairuse.FewRequests.WITH_KEY;

/** By whom a request is counted: by its address, or by who holds the key that it shows, and by nothing else in it. */
@QuarkusTest
@TestProfile(FewRequests.class)
class WhoIsCountedTest {

    private static final String PATH = "/v1/topics";

    private final Caller caller = Caller.somewhere();

    @Inject
    StandingMeter meter;

    @Inject
    Issue issue;

    @BeforeEach
    void everybodyHasAWholeQuota() {
        meter.passes(Quota.WINDOW);
    }

    @Test
    void aHolderIsCountedFromTheFirstRequestWhereverItComesFromAndByWhicheverKey() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        ApiKey second = issue.now(new NewKey(partner.holder(), "Another", Set.of(Roles.PARTNER), Instant.now().plus(Duration.ofDays(1)), "test"));
        assertEquals(Told.key(WITH_KEY - 1), Told.by(caller.shows(partner.key()).get(PATH)));
        assertEquals(Told.key(WITH_KEY - 2), Told.by(Caller.somewhere().shows(partner.key()).get(PATH)));
        assertEquals(Told.key(WITH_KEY - 3), Told.by(caller.shows(second.secret()).get(PATH)));
        assertEquals(Told.key(WITH_KEY - 1), Told.by(caller.shows(Staff.somebodyNew(Roles.PARTNER).key()).get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(caller.asks().get(PATH)));
    }

    @Test
    void ofABurstWithAKeyExactlyTheQuotaIsLetIn() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        long answered = IntStream.range(0, 2 * WITH_KEY).parallel().map(any -> caller.shows(partner.key()).get(PATH).statusCode()).filter(status -> status == 200).count();
        assertEquals(WITH_KEY, answered);
        caller.shows(partner.key()).get(PATH).then().statusCode(429).header("Retry-After", "60").header("RateLimit", "\"key\";r=0;t=60");
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(caller.asks().get(PATH)));
    }

    @Test
    void whoHasAKeyIsNotKeptOutByOthersAtTheSameAddress() {
        IntStream.rangeClosed(0, WITHOUT_KEY).forEach(any -> caller.asks().get(PATH));
        caller.asks().get(PATH).then().statusCode(429);
        assertEquals(Told.key(WITH_KEY - 1), Told.by(caller.shows(Staff.somebodyNew(Roles.PARTNER).key()).get(PATH)));
    }

    /** Nobody knows the key yet, so the request waits for the database, and so must its body. */
    @Test
    void aBodyIsStillThereWhenTheHolderIsKnown() {
        Member author = Staff.somebodyNew(Roles.AUTHOR);
        caller.shows(author.key()).contentType("application/json").body("{\"noSuchProperty\":\"" + "x".repeat(200_000) + "\"}").post("/edit/v1/drafts")
                .then().statusCode(400).header("RateLimit", "\"key\";r=" + (WITH_KEY - 1) + ";t=60");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 203.0.113.7", "Forwarded, for=203.0.113.7", "X-Real-IP, 203.0.113.7", "X-Forwarded-Host, elsewhere.example", "True-Client-IP, 203.0.113.7",
            "Cookie, session=another", "User-Agent, another", "Accept-Language, cy", "Origin, https://elsewhere.example", "X-Api-Key, rsk_live_another",
            "Authorization, Basic YTpi", "Authorization, Bearer rsk_live_another", "Authorization, Bearer eyJhbGciOiJub25lIn0.e30.", "Referer, https://elsewhere.example"})
    void noOtherFieldMakesARequestSomebodyElses(String name, String value) {
        caller.asks().get(PATH);
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(caller.asks().header(name, value).get(PATH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?locale=cy", "?key=rsk_live_another", "?access_token=another", "/", "?ip=203.0.113.7"})
    void noAddressThatIsAskedForDoes(String end) {
        caller.asks().get(PATH);
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(caller.asks().get(PATH + end)));
    }

    @Test
    void aKeyThatIsNobodysIsAsNone() {
        Member gone = Staff.somebodyNew(Roles.PARTNER);
        Staff.administrator().delete("/edit/v1/keys/" + gone.key().substring(9, 17)).then().statusCode(204);
        caller.asks().get(PATH);
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(caller.shows(ApiKey.random().secret()).get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 3), Told.by(caller.shows(gone.key()).get(PATH)));
        String valid = Staff.somebodyNew(Roles.PARTNER).key();
        assertEquals(Told.anonymous(WITHOUT_KEY - 4), Told.by(caller.asks().header("Authorization", "Bearer " + valid, "Bearer " + valid).get(PATH)));
    }

    @Test
    void madeUpKeysGainNothingAndAreNotLookedForWithoutEnd() {
        DatabaseLog log = DatabaseLog.ofEditors();
        int answered = 0;
        for (int made = 0; made < 100; made++) {
            answered += caller.shows(ApiKey.random().secret()).get(PATH).statusCode() == 200 ? 1 : 0;
        }
        assertEquals(WITHOUT_KEY, answered);
        assertEquals(60, lookups(log));
    }

    @Test
    void aKeyIsLookedForOnceAMinute() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        String madeUp = ApiKey.random().secret();
        DatabaseLog log = DatabaseLog.ofEditors();
        for (int minute = 0; minute < 2; minute++) {
            IntStream.range(0, 10).parallel().forEach(any -> caller.shows(partner.key()).get(PATH));
            IntStream.range(0, 10).parallel().forEach(any -> caller.shows(madeUp).get(PATH));
            meter.passes(Quota.WINDOW);
        }
        assertEquals(4, lookups(log));
    }

    private static long lookups(DatabaseLog log) {
        return log.statements().stream().filter(statement -> statement.matches("(?s).*digest from gate\\.key where id.*")).count();
    }

    @Test
    void whomATrustedProxyNamesIsCounted() {
        Caller proxy = Caller.at(PROXY);
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(naming(proxy, "203.0.113.5").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(naming(proxy, "203.0.113.6").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(naming(proxy, "203.0.113.5").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(naming(proxy, "[2001:db8:1:2::a]").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(naming(proxy, "[2001:db8:1:2:ffff::b]").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 3), Told.by(naming(proxy, "2001:db8:1:2::c").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(naming(proxy, "[2001:db8:1:3::a]").get(PATH)));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(proxy.asks().get(PATH)));
        naming(caller, "203.0.113.9").get(PATH);
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(naming(caller, "203.0.113.10").get(PATH)));
    }

    private static RequestSpecification naming(Caller proxy, String reader) {
        return proxy.asks().header("X-Forwarded-For", reader);
    }
}
