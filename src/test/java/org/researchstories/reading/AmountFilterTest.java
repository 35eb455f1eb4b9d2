package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** Which research a range of amounts leaves. */
@QuarkusTest
class AmountFilterTest {

    private static final List<String> AMOUNTS = List.of("0.00", "0.01", "655.35", "655.36", "655.37", "999.99", "1000.00", "1000.01", "50000.00");

    @Inject
    Desk desk;

    private final ChallengeManuscript challenge = aChallenge();

    @BeforeEach
    void thereIsResearchOfEachAmount() {
        List<Submission> all = new ArrayList<>(List.of(challenge, someResearch().into(challenge).awarding(new BigDecimal("1000.00"), false)));
        AMOUNTS.forEach(amount -> all.add(someResearch().into(challenge).awarding(new BigDecimal(amount), true)));
        desk.publishes(all);
    }

    /** A range is written as it is asked for, its ends included. */
    @ParameterizedTest
    @CsvSource({"0,", "0,0", "0.01,999.99", "1000,1000", "1000.01,", ",1000", ",999999999999.99", "50000,", "50000.01,", "1001,2000", "655.36,", "655.37,1310.72", ",655.35", "655.36,655.36"})
    void itsEndsAreInItAndWhatIsNotDisclosedIsNot(BigDecimal from, BigDecimal to) {
        String asked = "/v1/research?sort=amountAwarded&currency=GBP&challenge=" + challenge.slug()
                + (from == null ? "" : "&amountFrom=" + from) + (to == null ? "" : "&amountTo=" + to);
        assertEquals(within(from, to), Reader.walks(asked, "award.amountAwarded").stream().map(BigDecimal::new)
                .map(amount -> amount.setScale(2).toPlainString()).toList(), asked);
        assertEquals(within(from, to).size(), Reader.reads(asked + "&total=true").<Integer>path("total"), asked);
    }

    private static List<String> within(BigDecimal from, BigDecimal to) {
        Stream<BigDecimal> amounts = AMOUNTS.stream().map(BigDecimal::new);
        return amounts.filter(amount -> from == null || amount.compareTo(from) >= 0).filter(amount -> to == null || amount.compareTo(to) <= 0)
                .map(BigDecimal::toPlainString).toList();
    }
}
