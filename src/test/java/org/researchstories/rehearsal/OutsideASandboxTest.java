package org.researchstories.rehearsal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Momentary;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where nobody has said that this is a sandbox. */
@QuarkusTest
class OutsideASandboxTest {

    /** But the stream, which has no end, and the latest snapshot, of which whoever asks may have the next one made. */
    static Stream<PublicAddress> everyAddress() {
        return PublicAddress.all().stream().filter(address -> !address.path().endsWith("/stream") && !address.path().endsWith("/snapshots/latest"));
    }

    @Test
    void nothingIsOffered() {
        Reader.reads("/v1").then().body("rehearsals", empty());
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void theHeaderMeansNothing(PublicAddress address) {
        Response without = Reader.gets(address.path());
        for (String value : List.of("gone", "too-many-requests", "cut", "slow", "stale", "nonsense")) {
            Response with = Reader.asking().header("Rehearse", value).get(address.path());
            assertEquals(without.statusCode(), with.statusCode(), value);
            assertArrayEquals(without.asByteArray(), with.asByteArray(), value);
            Momentary.assertNoOthersDiffer(without, with, () -> Reader.gets(address.path()), value);
        }
    }
}
