package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.researchstories.world.CountedOneByOne;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same laws where few stories are left. */
@QuarkusTest
@TestProfile(CountedOneByOne.class)
class FilterLawOneByOneTest extends FilterLawTest {

    @Test
    void whatAFilterLeavesIsReadFromTheList() {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.gets("/v1/research?limit=1&cancerType=lung&facet=topic");
        assertTrue(log.plans().stream().anyMatch(plan -> plan.root().findValuesAsText("Alias").contains("found")));
    }
}
