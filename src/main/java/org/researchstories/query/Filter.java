package org.researchstories.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list is narrowed to, as it was asked for; the contract's forms have been checked before.
 *
 * @param values    of each dimension that was named; a story has one of them in each
 * @param withdrawn whether withdrawn stories are wanted too
 * @param fallback  whether stories are wanted that are not translated
 */
public record Filter(
        Map<Dimension, List<String>> values,
        Instant updatedSince,
        LocalDate awardedFrom,
        LocalDate awardedTo,
        BigDecimal amountFrom,
        BigDecimal amountTo,
        String currency,
        boolean withdrawn,
        boolean fallback) {

    /** @param parameters what was sent, by name */
    public static Filter of(Function<String, Optional<String>> parameters) {
        Map<Dimension, List<String>> values = Arrays.stream(Dimension.values())
                .filter(dimension -> parameters.apply(dimension.property).isPresent())
                .collect(Collectors.toMap(Function.identity(), dimension -> parameters.apply(dimension.property)
                        .map(list -> List.of(list.split(","))).orElseThrow(), (one, other) -> one, () -> new EnumMap<>(Dimension.class)));
        return new Filter(values,
                parameters.apply("updatedSince").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant).orElse(null),
                parameters.apply("awardedFrom").map(LocalDate::parse).orElse(null),
                parameters.apply("awardedTo").map(LocalDate::parse).orElse(null),
                parameters.apply("amountFrom").map(BigDecimal::new).orElse(null),
                parameters.apply("amountTo").map(BigDecimal::new).orElse(null),
                parameters.apply("currency").orElse(null),
                parameters.apply("withdrawn").isPresent(),
                !parameters.apply("localeFallback").equals(Optional.of("false")));
    }

    /** The same, with withdrawn stories wanted too. */
    Filter withWithdrawn() {
        return new Filter(values, updatedSince, awardedFrom, awardedTo, amountFrom, amountTo, currency, true, fallback);
    }

    /** What cannot be meant, by the parameter to change. */
    public Map<String, String> contradictions() {
        Map<String, String> contradictions = new TreeMap<>();
        if (awardedFrom != null && awardedTo != null && awardedTo.isBefore(awardedFrom)) {
            contradictions.put("awardedTo", "Must not be earlier than awardedFrom.");
        }
        if (amountFrom != null && amountTo != null && amountTo.compareTo(amountFrom) < 0) {
            contradictions.put("amountTo", "Must not be less than amountFrom.");
        }
        if (currency == null && (amountFrom != null || amountTo != null)) {
            contradictions.put("currency", "Is needed with amountFrom and amountTo: amounts compare only within a currency. Say for example currency=GBP.");
        }
        return contradictions;
    }

    /** Whether, in this one dimension and in kinds of story apart, nothing is asked for that a story is about. */
    boolean leavesAllBut(Dimension left) {
        return values.keySet().stream().allMatch(dimension -> dimension == left || dimension == Dimension.KIND) && updatedSince == null
                && !isOfTheAward();
    }

    /** Whether nothing is left out but other kinds. */
    public boolean isOfKindsOnly() {
        return leavesAllBut(null) && fallback;
    }

    /** Whether something is asked for that only an award has. */
    boolean isOfTheAward() {
        return Stream.of(awardedFrom, awardedTo, amountFrom, amountTo, currency).anyMatch(Objects::nonNull);
    }

    /** Whether it leaves stories out but for those of other kinds than the one that is asked for, which every order has apart but those by award. */
    boolean narrows() {
        return values.keySet().stream().anyMatch(dimension -> dimension != Dimension.KIND || values.get(dimension).size() > 1)
                || updatedSince != null || isOfTheAward() || !fallback;
    }

    /** The same, whenever stories changed. */
    Filter whenever() {
        return new Filter(values, null, awardedFrom, awardedTo, amountFrom, amountTo, currency, withdrawn, fallback);
    }

    /** What was asked for in one dimension; empty where nothing was. */
    public List<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
