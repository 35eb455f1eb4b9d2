package org.researchstories.query;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Psql;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a cursor says of a place in an order. */
@QuarkusTest
class SortFieldTest {

    /** Two clients of one database need not be in the same. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Asia/Kolkata", "America/St_Johns"})
    void aMomentIsToldAndReadTheSameInEveryTimeZone(String zone) {
        String moment = "timestamptz '2026-07-01 09:30:00.123456+00'";
        String told = Psql.asReader().withHandle(handle -> {
            handle.execute("set timezone = '%s'".formatted(zone));
            String text = handle.createQuery("select " + SortField.MODIFIED.text(moment)).mapTo(String.class).one();
            assertEquals(true, handle.createQuery("select cast(cast(:text as text) as timestamptz) = " + moment).bind("text", text).mapTo(Boolean.class).one());
            return text;
        });
        assertEquals("2026-07-01 09:30:00.123456+00", told);
    }
}
