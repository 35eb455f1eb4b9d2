package org.researchstories.acknowledgement;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.access.Roles;
import org.researchstories.world.Desk;
import org.researchstories.world.Passport;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.Unique;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What a partner says of its own copy. */
@QuarkusTest
class AcknowledgementTest {

    static final String PATH = "/partner/v1/acknowledgement";

    @Inject
    Desk desk;

    @Test
    void whatAPartnerSaysIsWhatItIsShown() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        partner.asks().get(PATH).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        int position = (int) desk.publishes(aChallenge());
        Response said = says(partner, position);
        said.then().statusCode(200).body("position", equalTo(position)).body("at", notNullValue()).body("wentBackFrom", nullValue());
        assertEquals(said.asString(), partner.asks().get(PATH).then().statusCode(200).extract().asString());
    }

    @Test
    void goingBackIsAllowedAndSaidOnce() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        int position = (int) desk.publishes(aChallenge());
        says(partner, position).then().statusCode(200);
        says(partner, 0).then().statusCode(200).body("position", equalTo(0)).body("wentBackFrom", equalTo(position));
        says(partner, 0).then().statusCode(200).body("wentBackFrom", nullValue());
        partner.asks().get(PATH).then().body("position", equalTo(0)).body("wentBackFrom", nullValue());
        says(partner, position).then().statusCode(200).body("wentBackFrom", nullValue());
    }

    @Test
    void whatTheLogDoesNotHaveYetCannotHaveBeenApplied() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        long head = Reader.position();
        says(partner, head + 1).then().statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].pointer", equalTo("/position")).body("errors[0].detail", containsString(" " + head + "."));
        partner.asks().get(PATH).then().statusCode(404);
        says(partner, head).then().statusCode(200);
        says(partner, head + 1).then().statusCode(400);
        partner.asks().get(PATH).then().body("position", equalTo((int) head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "null", "{\"position\":null}", "{\"position\":-1}", "{\"position\":1.5}", "{\"position\":\"1\"}", "{\"position\":true}",
            "{\"position\":9223372036854775808}", "{\"position\":1,\"position\":2}", "{\"position\":1,\"at\":\"2026-11-23T09:07:00Z\"}", "{\"position\":1"})
    void nothingElseIsAnAcknowledgement(String body) {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        assertEquals(400, partner.asks().contentType("application/json").body(body).put(PATH).statusCode());
        partner.asks().get(PATH).then().statusCode(404);
    }

    @Test
    void nobodySaysOrSeesAnythingForAnother() {
        Member one = Staff.somebodyNew(Roles.PARTNER);
        Member other = Staff.somebodyNew(Roles.PARTNER);
        says(one, 1).then().statusCode(200);
        other.asks().get(PATH).then().statusCode(404);
        says(other, 0).then().statusCode(200).body("wentBackFrom", nullValue());
        one.asks().get(PATH).then().body("position", equalTo(1));
    }

    @Test
    void theBearerOfATokenIsAPartnerAsWell() {
        String subject = Unique.slug("hospital");
        Passport passport = Passport.of(subject, "partner");
        Reader.asking().auth().preemptive().oauth2(passport.text()).contentType("application/json").body("{\"position\":1}").put(PATH).then().statusCode(200);
        assertEquals(1, Staff.author().get("/edit/v1/acknowledgements").jsonPath().getList("items.findAll { it.partner.endsWith('#" + subject + "') }").size());
    }

    /** As an operator does who has restored the database from a copy. */
    @Test
    void inAnotherLifeOfTheDatabaseItHasSaidNothingYet() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        says(partner, 1).then().statusCode(200);
        UUID generation = generation(UUID.randomUUID());
        try {
            partner.asks().get(PATH).then().statusCode(404);
            Map<String, Object> seen = CopiesTest.of(partner);
            assertEquals("unknown", seen.get("state"));
            assertEquals(Set.of("partner", "name", "state", "at"), seen.keySet());
            says(partner, 0).then().statusCode(200).body("wentBackFrom", nullValue());
            assertEquals("known", CopiesTest.of(partner).get("state"));
        } finally {
            generation(generation);
        }
        partner.asks().get(PATH).then().statusCode(404);
    }

    static Response says(Member partner, long position) {
        return partner.sends(Map.of("position", position)).put(PATH);
    }

    private static UUID generation(UUID next) {
        return Psql.asOwner().inTransaction(owner -> {
            UUID before = owner.createQuery("select generation from live.head").mapTo(UUID.class).one();
            owner.execute("update live.head set generation = ?", next);
            return before;
        });
    }
}
