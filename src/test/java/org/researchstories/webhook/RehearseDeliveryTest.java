package org.researchstories.webhook;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.access.Roles;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Staff;

import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Deliveries that go wrong because their receiver wants to know what it would make of them. */
@QuarkusTest
@TestProfile(OtherWays.class)
class RehearseDeliveryTest {

    @Inject
    Desk desk;

    private final ChallengeManuscript challenge = aChallenge();
    private Receiver receiver;
    private Subscriber subscriber;

    /** What there is to tell happened before anybody wanted to be told. */
    @BeforeEach
    void aStoryHasChangedTwice() {
        desk.publishes(challenge);
        desk.withdraws(challenge, "It is only a test.");
        desk.publishes(aChallenge());
        receiver = Receiver.open();
        subscriber = Subscriber.at(receiver);
    }

    @AfterEach
    void nobodyIsCalledAnyMore() {
        subscriber.ends();
        receiver.close();
    }

    @Test
    void aReceiverThatLooksAtSignaturesRefusesWhatIsBadlySigned() {
        receiver.answers(call -> call.isAcceptedWith(subscriber.secret()) ? Receiver.TAKEN : Receiver.Reply.of(401));
        rehearses("bad-signature").body("asExpected", equalTo(true)).body("calls.outcome", contains("refused")).body("calls.status", contains(401));
        Receiver.Call call = receiver.told().getFirst();
        assertFalse(call.isSignedBy(subscriber.secret()));
        subscriber.does("ping").then().body("outcome", equalTo("received"));
    }

    @Test
    void aReceiverThatLooksAtTheTimeRefusesWhatIsOld() {
        receiver.answers(call -> call.isAcceptedWith(subscriber.secret()) ? Receiver.TAKEN : Receiver.Reply.of(400));
        rehearses("old-timestamp").body("asExpected", equalTo(true)).body("calls.status", contains(400));
        assertTrue(receiver.told().getFirst().isSignedBy(subscriber.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-signature", "old-timestamp"})
    void aReceiverThatBelievesEverythingIsTold(String rehearsal) {
        rehearses(rehearsal).body("asExpected", equalTo(false)).body("calls.outcome", contains("received"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500})
    void aReceiverThatFailsHasNotRefused(int status) {
        receiver.answers(Receiver.Reply.of(status));
        rehearses("bad-signature").body("asExpected", equalTo(false));
    }

    @Test
    void aDuplicateIsTheSameMessageTwice() {
        rehearses("duplicate").body("asExpected", equalTo(true)).body("calls.outcome", contains("received", "received"));
        List<Receiver.Call> told = receiver.told();
        assertEquals(2, told.size());
        assertEquals(told.get(0).id(), told.get(1).id());
        assertEquals(told.get(0).body(), told.get(1).body());
        assertTrue(told.stream().allMatch(call -> call.isAcceptedWith(subscriber.secret())));
        assertEquals(List.of(2, 1), subscriber.deliveries().stream().map(delivery -> delivery.get("attempt")).toList());
    }

    @Test
    void reorderedIsTheLaterChangeOfAStoryBeforeTheEarlierOne() {
        rehearses("reordered").body("asExpected", equalTo(true)).body("calls.outcome", contains("received", "received"));
        List<Receiver.Call> told = receiver.told();
        assertEquals(List.of("remove", "upsert"), told.stream().map(call -> call.changes().getFirst().path("op").asText()).toList());
        told.forEach(call -> assertEquals(List.of(challenge.id().toString()), call.changes().stream().map(change -> change.path("id").asText()).toList()));
        assertTrue(told.get(0).positions().getFirst() > told.get(1).positions().getFirst());
        assertNotEquals(told.get(0).id(), told.get(1).id());
        assertTrue(told.stream().allMatch(call -> call.isAcceptedWith(subscriber.secret())));
    }

    @ParameterizedTest
    @EnumSource(Misdelivery.class)
    void whatIsRehearsedIsOnRecordAndMovesNothing(Misdelivery rehearsal) {
        int position = subscriber.view().path("position");
        receiver.answers(Receiver.NOTHING);
        rehearses(rehearsal.value).body("rehearsed", equalTo(rehearsal.value)).body("expected", equalTo(rehearsal.expected))
                .body("asExpected", equalTo(false)).body("calls[0].status", nullValue());
        assertTrue(subscriber.outcomes().stream().allMatch("unreachable"::equals));
        subscriber.view().then().body("position", equalTo(position)).body("failures", equalTo(0)).body("state", equalTo("active"));
    }

    @Test
    void whatCannotBeRehearsedIsRefusedWithWhatCan() {
        subscriber.partner().sends(Map.of("rehearse", "nonsense")).post(subscriber.path() + "/rehearsal").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/rehearse")).body("errors[0].allowed", hasItem("bad-signature")).body("errors", hasSize(1));
        assertEquals(1, receiver.calls().size());
    }

    @Test
    void nobodyHasAnothersReceiverCalled() {
        Staff.somebodyNew(Roles.PARTNER).sends(Map.of("rehearse", "duplicate")).post(subscriber.path() + "/rehearsal").then().statusCode(404);
        assertEquals(1, receiver.calls().size());
    }

    private ValidatableResponse rehearses(String what) {
        return subscriber.partner().sends(Map.of("rehearse", what)).post(subscriber.path() + "/rehearsal").then().statusCode(200);
    }
}
