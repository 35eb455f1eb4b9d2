package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a page costs the database that is not full of the beginning of its list. */
@QuarkusTest
@TestProfile(OtherWays.class)
class GatheredStatementsTest {

    private static final int BEGUN_COUNTED_AND_GATHERED = 3;
    private static final int LOOKED_UP = 1;

    @BeforeEach
    void theKeyOfTheCursorsIsReadOnce() {
        Reader.reads("/v1/research?limit=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&facet=reviewState&total=true", "limit=20&include=strategies.research&sort=-title"})
    void whatTheFiltersLeaveIsCountedInOneMoreAndGatheredInAnotherHoweverManyThereAre(String parameters) {
        assertEquals(BEGUN_COUNTED_AND_GATHERED, asked("reviewState=not_reviewed&updatedSince=2020-01-01T00:00:00Z&" + parameters));
        for (String filters : new String[] {"cancerType=lung", "cancerType=lung,bowel&topic=immunotherapy&hrcs=5.1&organisation=sample-funder"
                + "&challenge=treating-cancer-that-has-spread&strategy=car-t-cell-therapy&relation=tests,investigates"}) {
            assertEquals(LOOKED_UP + BEGUN_COUNTED_AND_GATHERED, asked(filters + "&" + parameters), filters);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "limit=20", "limit=100"})
    void whereItWasBegunWithoutWaitingItIsNotBegunOnceMoreButItsFiltersAreLookedUp(String parameters) {
        assertEquals(BEGUN_COUNTED_AND_GATHERED, asked("reviewState=not_reviewed&updatedSince=2020-01-01T00:00:00Z&" + parameters));
        assertEquals(LOOKED_UP + LOOKED_UP + BEGUN_COUNTED_AND_GATHERED, asked("cancerType=lung&" + parameters));
    }

    /** Research has these orders apart: the others stand behind all of it, and are not walked to. */
    @ParameterizedTest
    @ValueSource(strings = {"sort=-awardedOn", "sort=-amountAwarded&limit=3", "sort=-awardedOn&total=true"})
    void whatHasNoAwardIsNotWalkedToInOrdersByAward(String order) {
        assertEquals(BEGUN_COUNTED_AND_GATHERED, askedOf("/v1/stories?kind=challenge&" + order));
    }

    private static int asked(String parameters) {
        return askedOf("/v1/research?" + parameters);
    }

    private static int askedOf(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        return log.statements().size();
    }
}
