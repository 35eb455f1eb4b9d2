package org.researchstories.imports;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.researchstories.world.TwoServers;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Until.until;

/** An import is taken in once and wholly, although the server that is at it is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerIT {

    private static final int ROWS = 1000;

    private TwoServers servers;

    @BeforeAll
    void bothRun() throws IOException {
        servers = TwoServers.overAnEmptyDatabase();
    }

    @AfterAll
    void theyEnd() {
        servers.close();
    }

    /** The second, which is held back, goes on where the first was killed. */
    @Test
    void nothingOfAStepThatWasCutOffIsThereAndTheOtherServerGoesOnWithIt() throws IOException {
        servers.second().hold();
        servers.sent(servers.first(), "kills", "externalId,title\n" + IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> "%d,Research %d\n".formatted(number, number)).collect(Collectors.joining()));
        until("some of it is there", () -> told() > 0);
        servers.sql().useTransaction(owner -> {
            owner.execute("lock table desk.import_row in share mode");
            until("the first is in the middle of a step", () -> TwoServers.waiting(owner, "relation = cast('desk.import_row' as regclass)") == 1);
            servers.first().kill();
        });
        until("the database knows that it is gone", () -> servers.number("select count(*) from pg_locks where relation = cast('desk.import_row' as regclass)") == 0);
        int before = told();
        assertTrue(before < ROWS, "it was killed when all was done");
        assertEquals(before, drafts());
        servers.second().letGo();
        until("the other has done the rest", () -> servers.number("select count(*) from desk.import where state = 'done'") == 1);
        assertEquals(ROWS, servers.number("select created from desk.import"));
        assertEquals(ROWS, drafts());
        assertEquals(ROWS, servers.number("select count(distinct working_copy) from desk.import_row"));
        assertEquals(ROWS, servers.number("select count(*) from desk.revision where origin = 'imported'"));
    }

    private int told() {
        return servers.number("select count(*) from desk.import_row where outcome = 'created'");
    }

    private int drafts() {
        return servers.number("select count(*) from desk.working_copy where kind = 'research' and state = 'draft'");
    }
}
