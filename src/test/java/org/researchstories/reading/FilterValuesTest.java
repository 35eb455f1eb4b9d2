package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.query.Dimension;
import org.researchstories.query.Filter;
import org.researchstories.vocabulary.Language;
import org.researchstories.world.Reader;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is known of the values of a filter before anything is read: by it is decided how stories are counted. */
@QuarkusTest
class FilterValuesTest {

    @Inject
    FilterValues values;

    @ParameterizedTest
    @CsvSource({"topic, immunotherapy", "cancerType, lung", "researchStatus, active", "challenge, treating-cancer-that-has-spread"})
    void theShareOfAValueIsThatOfAllStoriesWithdrawnOrNotWhichHaveIt(String name, String value) {
        Filter filter = Filter.of(asked -> Optional.of(value).filter(it -> asked.equals(name)));
        double share = values.of(filter, Language.ENGLISH).shares().get(Dimension.ofProperty(name).orElseThrow());
        double listed = total("&%s=%s".formatted(name, value)) / total("");
        assertTrue(listed > 0);
        assertEquals(listed, share, 1e-9);
    }

    private static double total(String filter) {
        return Reader.reads("/v1/stories?limit=1&total=true&withdrawn=include" + filter).<Integer>path("total");
    }
}
