package org.researchstories.fairuse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.access.Roles;
import org.researchstories.store.EditingSide;
import org.researchstories.world.Caller;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.StandingMeter;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.fairuse.FewRequests.WITH_KEY;

/** What is noted of the use of keys: as much as was sent, and nothing twice. */
@QuarkusTest
@TestProfile(FewRequests.class)
class UsageTest {

    private final Caller caller = Caller.somewhere();
    private Member partner;

    @Inject
    StandingMeter meter;

    @Inject
    MovableClock clock;

    @Inject
    EditingSide database;

    @BeforeEach
    void somebodyHasAKeyAndAWholeQuota() {
        meter.passes(Quota.WINDOW);
        partner = Staff.somebodyNew(Roles.PARTNER);
    }

    @Test
    void partnersAreToldHowMuchTheyAskedFor() {
        IntStream.range(0, WITH_KEY + 7).parallel().forEach(any -> caller.shows(partner.key()).get("/v1/topics"));
        meter.passes(Quota.WINDOW);
        caller.shows(partner.key()).get("/partner/v1/usage").then().statusCode(200).header("Cache-Control", "no-store")
                .body("items", hasSize(1)).body("items[0].day", equalTo(today().toString()))
                .body("items[0].answered", equalTo(WITH_KEY + 1)).body("items[0].limited", equalTo(7));
        Staff.administrator().get("/edit/v1/keys/" + partner.key().substring(9, 17) + "/usage").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].answered", equalTo(WITH_KEY + 1)).body("items[0].limited", equalTo(7));
    }

    @Test
    void nobodySeesWhatOthersAskedFor() {
        caller.shows(partner.key()).get("/v1/topics");
        Member another = Staff.somebodyNew(Roles.PARTNER);
        caller.shows(another.key()).get("/partner/v1/usage").then().statusCode(200).body("items[0].answered", equalTo(1));
        caller.shows(another.key()).get("/edit/v1/keys/" + partner.key().substring(9, 17) + "/usage").then().statusCode(403);
        Staff.administrator().get("/edit/v1/keys/" + Staff.somebodyNew(Roles.AUTHOR).key().substring(9, 17) + "/usage").then().statusCode(200).body("items", empty());
        Staff.administrator().get("/edit/v1/keys/00000000/usage").then().statusCode(404);
    }

    @Test
    void whatIsCountedBeforeAndAfterARestartIsOneSum() {
        Ledger before = new Ledger(database, clock);
        IntStream.range(0, 1000).parallel().forEach(each -> before.note(partner.holder(), each % 10 != 0));
        before.end(null);
        Ledger after = new Ledger(database, clock);
        IntStream.range(0, 500).parallel().forEach(each -> after.note(partner.holder(), true));
        assertEquals(List.of(new DayOfUsage(today(), 1400, 100)), after.daysOf(partner.holder()));
        assertEquals(List.of(new DayOfUsage(today(), 1400, 100)), before.daysOf(partner.holder()));
    }

    @Test
    void nothingIsLostOrCountedTwiceWhereOneWritesWhileOthersCount() {
        Ledger ledger = new Ledger(database, clock);
        IntStream.range(0, 4000).parallel().forEach(each -> {
            ledger.note(partner.holder(), true);
            if (each % 100 == 0) {
                ledger.write();
            }
        });
        assertEquals(List.of(new DayOfUsage(today(), 4000, 0)), ledger.daysOf(partner.holder()));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() {
        Ledger ledger = new Ledger(database, clock);
        ledger.note(partner.holder(), true);
        String editor = database.call(handle -> handle.createQuery("select current_user").mapTo(String.class).one());
        Psql.asOwner().useHandle(owner -> owner.execute("revoke insert on gate.usage from " + editor));
        try {
            assertThrows(RuntimeException.class, ledger::write);
        } finally {
            Psql.asOwner().useHandle(owner -> owner.execute("grant insert on gate.usage to " + editor));
        }
        ledger.note(partner.holder(), false);
        assertEquals(List.of(new DayOfUsage(today(), 1, 1)), ledger.daysOf(partner.holder()));
    }

    @Test
    void theLastDaysAreKeptTheNewestFirst() {
        Ledger ledger = new Ledger(database, clock);
        LocalDate first = LocalDate.of(2031, 1, 1);
        for (int day = 0; day < 40; day++) {
            clock.at(first.plusDays(day).atTime(0, 0, 1).toInstant(ZoneOffset.UTC), () -> {
                ledger.note(partner.holder(), true);
                ledger.write();
            });
        }
        LocalDate last = first.plusDays(39);
        clock.at(last.atTime(23, 59).toInstant(ZoneOffset.UTC), () -> assertEquals(IntStream.range(0, Ledger.DAYS)
                .mapToObj(ago -> new DayOfUsage(last.minusDays(ago), 1, 0)).toList(), ledger.daysOf(partner.holder())));
        int kept = Psql.asOwner().withHandle(owner -> owner.createQuery("select count(*) from gate.usage where holder = :holder")
                .bind("holder", partner.holder()).mapTo(int.class).one());
        assertEquals(Ledger.DAYS, kept);
    }

    /** The database may have been restored since. */
    @Test
    void aHolderWhoIsNotKnownKeepsNobodyElseFromBeingCounted() {
        Ledger ledger = new Ledger(database, clock);
        ledger.note(Unique.slug("unknown"), true);
        ledger.note(partner.holder(), true);
        ledger.write();
        assertEquals(List.of(new DayOfUsage(today(), 1, 0)), ledger.daysOf(partner.holder()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
