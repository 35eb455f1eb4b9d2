package org.researchstories.webhook;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.researchstories.world.TwoServers;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Until.until;

/** A receiver is told everything, in order, although the server that was calling it is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWorkerIT {

    private TwoServers servers;

    @BeforeAll
    void bothRun() throws IOException {
        servers = TwoServers.overAnEmptyDatabase(Map.of("QUARKUS_PROFILE", "sandbox", "STORIES_WEBHOOKS_TO_THIS_MACHINE", "true",
                "STORIES_WEBHOOKS_LEASE", "2S", "STORIES_WEBHOOKS_TIMEOUT", "1S"));
    }

    @AfterAll
    void theyEnd() {
        servers.close();
    }

    /** The first is killed with its call under way; the second, held back until then, makes it again. */
    @Test
    void theOtherServerGoesOnWithTheVeryCallThatWasCutOff() throws IOException {
        servers.second().hold();
        try (Receiver receiver = Receiver.open()) {
            receiver.answers(call -> {
                if (call.type().equals("changes") && servers.first().process().isAlive()) {
                    servers.first().kill();
                }
                return Receiver.TAKEN;
            });
            String secret = servers.subscribed(servers.first(), receiver.url());
            receiver.hasBeenTold(1);
            servers.second().letGo();
            until("the receiver has everything", () -> servers.number("""
                    select count(*) from gate.subscription s join live.head h on s.position = h.position where s.state = 'active'""") == 1);
            List<Receiver.Call> told = receiver.told();
            assertEquals(told.get(0).id(), told.get(1).id());
            assertEquals(told.get(0).body(), told.get(1).body());
            assertTrue(told.stream().allMatch(call -> call.isSignedBy(secret)));
            List<Long> positions = told.stream().skip(1).flatMap(call -> call.positions().stream()).toList();
            assertEquals(positions.stream().distinct().sorted().toList(), positions);
            assertEquals(servers.number("select count(*) from live.change where subject_kind = 'story'"), positions.size());
        }
    }
}
