package org.researchstories.vocabulary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.vocabulary.Scheme.CSO;
import static org.researchstories.vocabulary.Scheme.HRCS_HEALTH_CATEGORY;
import static org.researchstories.vocabulary.Scheme.HRCS_RESEARCH_ACTIVITY;

class SplitTest {

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.00", "50/50", "75/25", "25/75", "66.66/33.33", "66.67/33.33", "33.33/33.33/33.33",
            "33.34/33.33/33.33", "50/25/25", "25/50/25", "25/25/25/25", "20/20/20/20/20"})
    void whatHrcsAllowsIsAccepted(String percents) {
        assertEquals(List.of(), split(HRCS_HEALTH_CATEGORY, percents).violations(false));
    }

    @Test
    void sixtyToFortyIsRefused() {
        assertEquals(List.of("60/40 is not how HRCS shares an award: use 50/50 or 75/25 or 66.66/33.33"),
                split(HRCS_RESEARCH_ACTIVITY, "60/40").violations(false));
    }

    @Test
    void almostEqualIsNotEqual() {
        assertEquals(List.of("50.01/49.99 is not how HRCS shares an award: use 50/50 or 75/25 or 66.66/33.33"),
                split(HRCS_HEALTH_CATEGORY, "50.01/49.99").violations(false));
        assertEquals(List.of("99.99 is not how HRCS shares an award: use 100"),
                split(HRCS_HEALTH_CATEGORY, "99.99").violations(false));
    }

    @Test
    void sixCodesAreTooMany() {
        assertEquals(List.of("20/16/16/16/16/16 is not how HRCS shares an award: name at most 5 codes"),
                split(HRCS_HEALTH_CATEGORY, "20/16/16/16/16/16").violations(false));
    }

    @Test
    void anAwardHasTwoActivitiesAndALargeProgrammeFour() {
        Split three = split(HRCS_RESEARCH_ACTIVITY, "50/25/25");
        assertEquals(List.of("3 activity codes are too many: name at most 2, or 4 for a large programme"),
                three.violations(false));
        assertEquals(List.of(), three.violations(true));
        assertEquals(List.of("5 activity codes are too many: name at most 2, or 4 for a large programme"),
                split(HRCS_RESEARCH_ACTIVITY, "20/20/20/20/20").violations(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "HRCS_RA_5_1", "5.1.1", "", "cancer"})
    void aGroupIsNotAnActivity(String code) {
        Split split = new Split(HRCS_RESEARCH_ACTIVITY, List.of(part(code, "100")));
        assertEquals(List.of(code + " is not an activity code: name one of a group's activities, such as 5.1, not the group"),
                split.violations(false));
    }

    @Test
    void csoNeedsOnlyAddUp() {
        assertEquals(List.of(), split(CSO, "60/40").violations(false));
        assertEquals(List.of(), split(CSO, "1/2/3/4/5/6/7/72").violations(false));
        assertEquals(List.of("60/39.97 add up to 99.97: make it 100"), split(CSO, "60/39.97").violations(false));
    }

    @Test
    void aCodeIsNamedOnceAndStandsForSomething() {
        Split split = new Split(CSO, List.of(part("5.3", "110"), part("5.3", "-9.995"), part("5.4", "0")));
        assertEquals(List.of("5.3 is there twice: name each code once",
                "5.3 has 110 per cent: give more than 0 and at most 100, with at most two decimals",
                "5.3 has -9.995 per cent: give more than 0 and at most 100, with at most two decimals",
                "5.4 has 0 per cent: give more than 0 and at most 100, with at most two decimals"), split.violations(false));
    }

    @ParameterizedTest
    @EnumSource
    void anAwardMayBeUnclassified(Scheme scheme) {
        assertEquals(List.of(), new Split(scheme, List.of()).violations(false));
    }

    @Property
    void equalPartsAreAccepted(@ForAll @IntRange(min = 1, max = 5) int parts) {
        BigDecimal each = BigDecimal.valueOf(100).divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        assertEquals(List.of(), split(HRCS_HEALTH_CATEGORY, Collections.nCopies(parts, each)).violations(false));
    }

    @Property
    void csoIsAcceptedExactlyWhereItAddsUp(@ForAll("percents") List<BigDecimal> percents) {
        assertEquals(addsUp(percents), split(CSO, percents).violations(false).isEmpty());
    }

    @Property
    void whateverIsAcceptedAddsUp(@ForAll("percents") List<BigDecimal> percents, @ForAll boolean programme) {
        for (Scheme scheme : Scheme.values()) {
            assertTrue(addsUp(percents) || !split(scheme, percents).violations(programme).isEmpty());
        }
    }

    @Property
    void theOrderOfItsPartsDoesNotMatter(@ForAll("percents") List<BigDecimal> percents, @ForAll Random random) {
        List<BigDecimal> shuffled = new ArrayList<>(percents);
        Collections.shuffle(shuffled, random);
        assertEquals(split(HRCS_HEALTH_CATEGORY, percents).violations(false).isEmpty(),
                split(HRCS_HEALTH_CATEGORY, shuffled).violations(false).isEmpty());
    }

    @Property
    void twoPartsAreAcceptedInThreeProportionsAlone(@ForAll @IntRange(min = 1, max = 99) int first) {
        boolean accepted = split(HRCS_RESEARCH_ACTIVITY, first + "/" + (100 - first)).violations(false).isEmpty();
        assertEquals(List.of(25, 50, 75).contains(first), accepted);
    }

    /** Cut at random places, so that most add up, and some with a little more or less. */
    @Provide
    Arbitrary<List<BigDecimal>> percents() {
        Arbitrary<Integer> extra = Arbitraries.of(0, 0, 0, -1, -2, -3, 1, 2, 3, 500);
        Arbitrary<List<BigDecimal>> cut = Arbitraries.integers().between(1, 9_999).set().ofMaxSize(4).flatMap(cuts -> extra.map(more -> {
            List<Integer> ends = Stream.concat(cuts.stream().sorted(), Stream.of(10_000 + more)).toList();
            return IntStream.range(0, ends.size())
                    .mapToObj(i -> BigDecimal.valueOf(ends.get(i) - (i == 0 ? 0 : ends.get(i - 1)), 2)).toList();
        })).filter(parts -> parts.stream().allMatch(part -> part.signum() > 0 && part.intValue() < 100));
        Arbitrary<List<BigDecimal>> shaped = Arbitraries.of("50/25/25", "33.33/33.33/33.33", "66.66/33.33", "60/40", "50/50.03")
                .map(SplitTest::decimals);
        return Arbitraries.oneOf(cut, shaped);
    }

    private static boolean addsUp(List<BigDecimal> percents) {
        double sum = percents.stream().mapToDouble(BigDecimal::doubleValue).sum();
        return sum > 99.975 && sum < 100.025;
    }

    private static Split split(Scheme scheme, String percents) {
        return split(scheme, decimals(percents));
    }

    private static Split split(Scheme scheme, List<BigDecimal> percents) {
        return new Split(scheme, IntStream.range(0, percents.size())
                .mapToObj(i -> new Split.Part("5." + (i + 1), percents.get(i))).toList());
    }

    private static List<BigDecimal> decimals(String percents) {
        return Stream.of(percents.split("/")).map(BigDecimal::new).toList();
    }

    private static Split.Part part(String code, String percent) {
        return new Split.Part(code, new BigDecimal(percent));
    }
}
