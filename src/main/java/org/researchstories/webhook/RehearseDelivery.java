package org.researchstories.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.rehearsal.RehearsalConfig;
import org.researchstories.sync.FollowLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** In a sandbox, calls a receiver as it should never be called, so that its owner sees what it makes of that. */
@ApplicationScoped
class RehearseDelivery {

    /** Far beyond the five minutes of Standard Webhooks 1.0.0. */
    private static final Duration OLD = Duration.ofHours(1);

    private final FollowLog log;
    private final RecordedCaller caller;
    private final Views views;
    private final Clock clock;
    private final RehearsalConfig rehearsals;

    RehearseDelivery(FollowLog log, RecordedCaller caller, Views views, Clock clock, RehearsalConfig rehearsals) {
        this.log = log;
        this.caller = caller;
        this.views = views;
        this.clock = clock;
        this.rehearsals = rehearsals;
    }

    /** (openapi: RehearsedCall) */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Call(String message, long position, String outcome, Integer status) {

        static Call of(Message message, Receipt receipt) {
            return new Call(message.name(), message.changes().getFirst().position(), receipt.outcome().value, receipt.status());
        }
    }

    /** (openapi: DeliveryRehearsal) */
    private record Rehearsed(Misdelivery rehearsed, String expected, boolean asExpected, List<Call> calls) {
    }

    /** @throws Problem 404 outside a sandbox */
    void requireSandbox() {
        if (!rehearsals.sandbox()) {
            throw Problem.notFound("Deliveries are rehearsed in a sandbox only, and this is none.");
        }
    }

    /** @throws Problem 409 where the log has not two changes that could be told */
    Object now(Subscription of, Misdelivery what) {
        List<Message> latest = log.latestTwo().stream().map(it -> Message.of(UUID.randomUUID(), it.changes(), it.next(), it.position(), views)).toList();
        if (latest.size() < 2) {
            throw Problem.of(ProblemType.CONFLICT, "There are not two changes yet that could be told. Try it once stories have been published.");
        }
        Message earlier = latest.getFirst();
        Message later = latest.getLast();
        Instant now = clock.instant();
        return switch (what) {
            case BAD_SIGNATURE -> rehearsed(what, List.of(later), List.of(caller.call(of, later, 1, List.of(Subscribe.secret()), now)));
            case OLD_TIMESTAMP -> rehearsed(what, List.of(later), List.of(caller.call(of, later, 1, of.secrets(now), now.minus(OLD))));
            case DUPLICATE -> rehearsed(what, List.of(later, later), List.of(caller.call(of, later, 1), caller.call(of, later, 2)));
            case REORDERED -> rehearsed(what, List.of(later, earlier), List.of(caller.call(of, later, 1), caller.call(of, earlier, 1)));
        };
    }

    private static Rehearsed rehearsed(Misdelivery what, List<Message> messages, List<Receipt> receipts) {
        List<Call> calls = IntStream.range(0, messages.size()).mapToObj(i -> Call.of(messages.get(i), receipts.get(i))).toList();
        return new Rehearsed(what, what.expected, what.isAsExpected(receipts), calls);
    }
}
