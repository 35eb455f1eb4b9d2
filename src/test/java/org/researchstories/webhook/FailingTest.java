package org.researchstories.webhook;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.access.Roles;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Until.until;

/** What becomes of calls that are not received: each change is told at least once, in order, or the subscription says that it is not. */
@QuarkusTest
class FailingTest {

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @CsvSource({"500, refused", "503, refused", "404, refused", "429, refused", "302, redirected", "304, redirected", "0, unreachable"})
    void whatFailsIsToldAgainAsTheSameMessage(int status, String outcome) {
        try (Receiver receiver = Receiver.open(); Receiver elsewhere = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(status == 0 ? Receiver.NOTHING : Receiver.Reply.of(status, "Location", elsewhere.url()));
            desk.publishes(aChallenge(), aChallenge());
            subscriber.hasFailed(1);
            receiver.answers(Receiver.TAKEN);
            desk.publishes(aChallenge());
            later(Duration.ofSeconds(10), () -> until("all were told", () -> receiver.changes().size() == 5));
            List<Receiver.Call> told = receiver.told();
            assertEquals(told.get(0).id(), told.get(1).id());
            assertEquals(told.get(0).body(), told.get(1).body());
            assertTrue(told.get(1).timestamp() > told.get(0).timestamp());
            assertTrue(!told.get(2).id().equals(told.get(1).id()) && told.get(2).positions().getFirst() > told.get(1).positions().getLast());
            told.forEach(call -> assertTrue(call.isSignedBy(subscriber.secret())));
            until("it is on record", () -> subscriber.outcomes().equals(List.of("received", "received", outcome)));
            assertEquals(List.of(1, 2, 1), subscriber.deliveries().stream().map(delivery -> delivery.get("attempt")).toList());
            assertEquals(0, elsewhere.calls().size());
            subscriber.ends();
        }
    }

    @Test
    void whoseKeysHaveEndedIsNotCalledAndMissesNothingShouldThereBeANewOne() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            Staff.administrator().delete("/edit/v1/keys/" + subscriber.partner().keyId()).then().statusCode(204);
            desk.publishes(aChallenge());
            Staff.Member again = Staff.withAKey(subscriber.partner().holder(), Roles.AUTHOR);
            until("it is paused", () -> "no_key".equals(Psql.asOwner().withHandle(owner -> owner.createQuery(
                    "select coalesce(reason, '') from gate.subscription where id = cast(:id as uuid)").bind("id", subscriber.id()).mapTo(String.class).one())));
            assertEquals(0, receiver.told().size());
            again.asks().get(subscriber.path()).then().statusCode(403);
            Staff.Member partner = Staff.withAKey(subscriber.partner().holder(), Roles.PARTNER);
            partner.asks().get(subscriber.path()).then().body("state", equalTo("paused")).body("reason", equalTo("no_key"));
            partner.asks().post(subscriber.path() + "/resumption").then().statusCode(200);
            receiver.hasBeenTold(1);
            partner.asks().delete(subscriber.path()).then().statusCode(204);
        }
    }

    @Test
    void anAnswerThatComesTooLateIsNone() {
        CountDownLatch late = new CountDownLatch(1);
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(call -> {
                late.await();
                return Receiver.TAKEN;
            });
            desk.publishes(aChallenge());
            subscriber.hasFailed(1);
            late.countDown();
            assertEquals(List.of("timed_out"), subscriber.outcomes());
            later(Duration.ofSeconds(10), () -> receiver.hasBeenTold(2));
            assertEquals(receiver.told().get(0).id(), receiver.told().get(1).id());
            subscriber.ends();
        }
    }

    @Test
    void aReceiverThatIsGoneIsCalledNoMoreAndHasLostNothingShouldItComeBack() {
        try (Receiver receiver = Receiver.open(); Receiver other = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(Receiver.Reply.of(410));
            desk.publishes(aChallenge());
            subscriber.isIn("disabled");
            assertEquals("gone", subscriber.view().path("reason"));
            receiver.answers(Receiver.TAKEN);
            Subscriber living = Subscriber.at(other);
            living.does("pause");
            desk.publishes(aChallenge());
            later(Duration.ofDays(2), () -> {
                living.does("resumption");
                other.hasBeenTold(1);
            });
            assertEquals(1, receiver.told().size());
            subscriber.does("resumption");
            until("all were told", () -> receiver.changes().size() == 3);
            subscriber.ends();
            living.ends();
        }
    }

    @Test
    void aReceiverThatAsksForTimeIsGivenIt() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(Receiver.Reply.of(429, "Retry-After", "3600"));
            desk.publishes(aChallenge());
            subscriber.hasFailed(1);
            Map<String, Object> call = subscriber.deliveries().getFirst();
            Duration wait = Duration.between(Instant.parse((String) call.get("at")), Instant.parse(subscriber.view().path("nextAttemptAt")));
            assertTrue(wait.toSeconds() >= 3600 && wait.toSeconds() < 3700, wait.toString());
            receiver.answers(Receiver.TAKEN);
            later(Duration.ofMinutes(61), () -> receiver.hasBeenTold(2));
            subscriber.ends();
        }
    }

    @Test
    void aReceiverThatWasDownForADayIsToldAllOfItInOrder() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(Receiver.Reply.of(502));
            List<Long> published = new ArrayList<>();
            Instant began = Instant.now();
            for (int failures = 1; failures <= 6; failures++) {
                int times = failures;
                published.add(desk.publishes(aChallenge()));
                clock.at(next(subscriber, began), () -> subscriber.hasFailed(times));
            }
            receiver.answers(Receiver.TAKEN);
            Instant back = next(subscriber, began);
            assertTrue(Duration.between(began, back).toHours() >= 15, "it is tried again after " + Duration.between(began, back));
            clock.at(began.plus(Duration.ofHours(24)).isAfter(back) ? began.plus(Duration.ofHours(24)) : back,
                    () -> until("all were told", () -> subscriber.view().<Integer>path("failures") == 0 && positions(receiver).containsAll(published)));
            List<Long> inOrder = positions(receiver).stream().distinct().toList();
            assertEquals(inOrder.stream().sorted().toList(), inOrder);
            assertEquals(published.size(), inOrder.size());
            subscriber.ends();
        }
    }

    @Test
    void aReceiverThatFailsForThreeDaysIsCalledNoMoreUntilItsOwnerSaysSo() {
        try (Receiver receiver = Receiver.open()) {
            Subscriber subscriber = Subscriber.at(receiver);
            receiver.answers(Receiver.Reply.of(500));
            desk.publishes(aChallenge());
            subscriber.hasFailed(1);
            later(Duration.ofDays(1), () -> subscriber.hasFailed(2));
            later(Duration.ofDays(2), () -> subscriber.hasFailed(3));
            later(Duration.ofDays(3).plusMinutes(1), () -> subscriber.isIn("paused"));
            assertEquals("failing", subscriber.view().path("reason"));
            assertEquals(4, receiver.told().size());
            receiver.answers(Receiver.TAKEN);
            subscriber.does("resumption");
            receiver.hasBeenTold(5);
            assertEquals(1, receiver.told().stream().map(Receiver.Call::id).distinct().count());
            subscriber.ends();
        }
    }

    /** When the next attempt is due; at first, now. */
    private static Instant next(Subscriber subscriber, Instant began) {
        String next = subscriber.view().path("nextAttemptAt");
        return next == null ? began : Instant.parse(next).plusSeconds(1);
    }

    private static List<Long> positions(Receiver receiver) {
        return receiver.told().stream().flatMap(call -> call.positions().stream()).toList();
    }

    private void later(Duration by, Runnable what) {
        clock.at(Instant.now().plus(by), what);
    }
}
