package org.researchstories.query;

import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.vocabulary.Language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of {@code live.listing} a list shows: its own (a kind, a language) and what a filter leaves of them.
 *
 * @param kind the kind that the list is of; empty where it is of all
 * @param day    by which review states are told
 * @param search empty where nothing is searched for
 * @param thresholds by which it is decided how stories are counted and found
 */
public record Restriction(
        Optional<Kind> kind, Language language, Filter filter, Numbers numbers, LocalDate day, Optional<Search> search, Thresholds thresholds) {

    /** How many times as many as by other dimensions. */
    private static final int BY_AN_OPEN_ONE = 10;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(17);
    private static final List<Dimension> STORIES = List.of(Dimension.CHALLENGE, Dimension.STRATEGY);

    /** Whether what it was made of is of this mark of the change log: then whatever is read at it is of one moment. */
    public boolean isOf(UUID mark) {
        return Stream.of(Optional.ofNullable(numbers.mark()), search.map(Search::mark)).flatMap(Optional::stream).allMatch(mark::equals);
    }

    /** All that must hold. */
    public List<Condition> conditions() {
        return conditionsBut(null);
    }

    /** All that must hold, but for what is asked for in one dimension: what a facet is counted over. */
    public List<Condition> conditionsBut(Dimension left) {
        List<Condition> conditions = ofTheFilters(left);
        search.ifPresent(it -> conditions.add(it.anywhere()));
        return conditions;
    }

    /** Whether all of a list is left, whichever language its stories are in. */
    public boolean isOfAWholeList() {
        return search.isEmpty() && hasNoFilterButKind();
    }

    /** Whether no filter leaves anything out but other kinds. */
    public boolean hasNoFilterButKind() {
        return filter.isOfKindsOnly();
    }

    /**
     * Whether all of a list is left, were it not for what is asked for in one dimension: then its figures are kept, and
     * {@link #conditionsBut} hold of a row of {@code live.figure} too.
     */
    boolean isOfAWholeListBut(Dimension left) {
        return search.isEmpty() && filter.leavesAllBut(left);
    }

    /** The dimension, if something is asked for in it; if not null, as then nothing else is left without it. */
    public Dimension asked(Dimension dimension) {
        return filter.values().containsKey(dimension) ? dimension : null;
    }

    /** Whether many stories may be left, were it not for what is asked for in one dimension: then they are counted by their bits. */
    boolean leavesManyBut(Dimension left) {
        return leavesManyBut(left, thresholds.few());
    }

    /** Whether as many may be left as it takes to count them sooner by their bits by an open dimension, of which most rows have bits for a story or two. */
    boolean leavesManyForAnOpenOneBut(Dimension left) {
        return leavesManyBut(left, fewByAnOpenOne());
    }

    /** Whether what is left is added up sooner by its bits than one by one. */
    public boolean isAddedUpByBits(Optional<Dimension> groupBy) {
        return !isOfAWholeListBut(null) && (groupBy.stream().anyMatch(Dimension::isOpen) ? leavesManyForAnOpenOneBut(null) : leavesManyBut(null));
    }

    /** The share of all stories below which those that are left are counted one by one, by an open dimension. */
    public double fewByAnOpenOne() {
        return thresholds.few() * BY_AN_OPEN_ONE;
    }

    /**
     * Whether PostgreSQL may walk a whole list, because it cannot know how much is left or where it stands: filters that leave much each may leave nothing together, or of a kind, or only at
     * the end of an order.
     */
    public boolean mayLeaveNothing() {
        return filter.narrows() && leavesManyBut(null);
    }

    /** The same of the beginning of a list in this order. */
    public boolean mayLeaveNothingNear(SortField field) {
        return mayLeaveNothing() || standsAmongOthers(field);
    }

    /** Orders by award have nobody apart but research. */
    private boolean standsAmongOthers(SortField field) {
        return field.isOfTheAward() && ofOneKind().filter(it -> it != Kind.RESEARCH).isPresent();
    }

    private boolean leavesManyBut(Dimension left, double share) {
        return search.stream().allMatch(it -> it.shares().get(Search.Reach.WHOLE) >= share)
                && filter.values().keySet().stream().filter(dimension -> dimension != left && !dimension.isColumn())
                        .allMatch(dimension -> numbers.share(dimension) >= share);
    }

    List<Condition> conditionsButSearch() {
        return ofTheFilters(null);
    }

    /** The same as far as {@link Postings} tell without looking at any story: whatever is searched for, and whenever stories changed. */
    public Restriction asPosted() {
        return new Restriction(kind, language, filter.whenever(), numbers, day, Optional.empty(), thresholds);
    }

    /** The same with another search. */
    public Restriction searching(Search other) {
        return new Restriction(kind, language, filter, numbers, day, Optional.of(other), thresholds);
    }

    /** All that must hold of those stories that would be left if they were not withdrawn. */
    public List<Condition> conditionsOfWithdrawn() {
        List<Condition> conditions = new ArrayList<>(
                new Restriction(kind, language, filter.withWithdrawn(), numbers, day, search, thresholds).conditions());
        conditions.add(Condition.of("l.state = 'withdrawn'"));
        return conditions;
    }

    private List<Condition> ofTheFilters(Dimension left) {
        List<Condition> conditions = new ArrayList<>(ofTheList());
        if (left != Dimension.KIND && filter.values().containsKey(Dimension.KIND)) {
            conditions.add(Condition.of(filter.of(Dimension.KIND).stream().map(value -> "'" + Kind.of(value).value + "'")
                    .collect(Collectors.joining(", ", "l.kind in (", ")"))));
        }
        anyOf(left).forEach(terms -> conditions.add(terms.condition()));
        conditions.addAll(ofTheReview(left));
        conditions.addAll(ofTheAward());
        return conditions;
    }

    /** What must hold of a row of the list that neither terms nor {@link Ranges} tell; empty where they tell all. */
    Optional<Condition> untold() {
        boolean daysAreTold = Ranges.haveNumbers(filter);
        return updatedSince().isEmpty() && daysAreTold ? Optional.empty()
                : Optional.of(Condition.all(Stream.concat(ofTheList().stream(), daysAreTold ? Stream.of() : ofTheAward().stream()).toList()));
    }

    /** The terms that a story must have, some of each of these. */
    List<AnyOf> anyOf(Dimension left) {
        return filter.values().keySet().stream().filter(dimension -> dimension != left && !dimension.isColumn())
                .flatMap(dimension -> of(dimension, left).stream()).toList();
    }

    /** In which ways a story must be related, where that is asked for of this dimension; empty where any way will do. */
    public List<String> relations(Dimension dimension) {
        return STORIES.contains(dimension) ? filter.of(Dimension.RELATION) : List.of();
    }

    /** Whether a way of being related is asked for of certain stories, and not of any. */
    public boolean isRelationToSome() {
        return STORIES.stream().anyMatch(filter.values()::containsKey);
    }

    /** That a story is related in one way to what the filter names, or to anything where it names nothing. */
    List<AnyOf> related(String relation) {
        String name = "related_" + relation;
        List<AnyOf> each = STORIES.stream().filter(filter.values()::containsKey)
                .map(dimension -> new AnyOf(name + "_" + dimension.property,
                        numbers.related(dimension, filter.of(dimension), List.of(relation)))).toList();
        return each.isEmpty() ? List.of(new AnyOf(name, numbers.of(Dimension.RELATION, List.of(relation)))) : each;
    }

    /** That a story is in the list at all. */
    public List<Condition> ofTheList() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("l.locale = :locale", "locale", language.tag));
        // Part of the statement, as there are indexes of one kind alone, which a plan for any kind could not use.
        kind.ifPresent(it -> conditions.add(Condition.of("l.kind = '%s'".formatted(it.value))));
        if (!filter.withdrawn()) {
            conditions.add(Condition.of("l.state = 'published'"));
        }
        if (!filter.fallback()) {
            conditions.add(Condition.of("l.served = l.locale"));
        }
        conditions.addAll(updatedSince());
        return conditions;
    }

    /** What must hold of all rows that are looked at in this order: where it begins and ends in the index. */
    List<Condition> along(SortField field) {
        List<Condition> conditions = standsAmongOthers(field) ? ofTheLanguage() : ofAnyState();
        switch (field) {
            case AWARDED -> conditions.addAll(ofTheDays());
            case AMOUNT -> conditions.addAll(ofTheAmounts());
            default -> { }
        }
        return conditions;
    }

    private List<Condition> ofTheLanguage() {
        return new ArrayList<>(List.of(Condition.of("l.locale = :locale", "locale", language.tag)));
    }

    /** That a row is of the list if filters leave it, as far as language and kind go: of a row of {@code live.figure} too. */
    List<Condition> ofAnyState() {
        List<Condition> conditions = ofTheLanguage();
        ofOneKind().ifPresent(it -> conditions.add(Condition.of("l.kind = :ofOneKind", "ofOneKind", it.value)));
        return conditions;
    }

    /** The one kind that stories must be of; empty where they may be of several. */
    private Optional<Kind> ofOneKind() {
        List<String> asked = filter.of(Dimension.KIND);
        return kind.or(() -> filter.isOfTheAward() ? Optional.of(Kind.RESEARCH) : asked.size() == 1 ? Optional.of(Kind.of(asked.getFirst())) : Optional.empty());
    }

    private List<Condition> updatedSince() {
        return filter.updatedSince() == null ? List.of()
                : List.of(Condition.of("l.modified_at >= :updatedSince", "updatedSince", filter.updatedSince().atOffset(ZoneOffset.UTC)));
    }

    private List<Condition> ofTheReview(Dimension left) {
        return left == Dimension.REVIEW_STATE || !filter.values().containsKey(Dimension.REVIEW_STATE) ? List.of()
                : List.of(Condition.of(filter.of(Dimension.REVIEW_STATE).stream().map(value -> ReviewStates.sql(Review.State.of(value)))
                        .collect(Collectors.joining(" or ", "(", ")")), "day", day));
    }

    private List<AnyOf> of(Dimension dimension, Dimension left) {
        List<String> values = filter.of(dimension);
        return switch (dimension) {
            case RELATION -> isRelationToSome() ? List.of() : List.of(new AnyOf("relation", numbers.of(dimension, values)));
            case CHALLENGE, STRATEGY -> List.of(left == Dimension.RELATION || relations(dimension).isEmpty()
                    ? new AnyOf(dimension.property, numbers.of(dimension, values))
                    : new AnyOf(dimension.property + "_related", numbers.related(dimension, values, relations(dimension))));
            default -> List.of(new AnyOf(dimension.property, numbers.of(dimension, values)));
        };
    }

    /** Only research has an award; where the list is of all kinds, its index is found by saying so. */
    private List<Condition> ofTheAward() {
        List<Condition> conditions = new ArrayList<>();
        if (filter.isOfTheAward() && kind.isEmpty()) {
            conditions.add(Condition.of("l.kind = 'research'"));
        }
        conditions.addAll(ofTheDays());
        if (filter.currency() != null) {
            conditions.add(Condition.of("l.currency = :currency", "currency", filter.currency()));
        }
        conditions.addAll(ofTheAmounts());
        return conditions;
    }

    private List<Condition> ofTheDays() {
        List<Condition> conditions = new ArrayList<>();
        if (filter.awardedFrom() != null) {
            conditions.add(Condition.of("l.awarded_on >= :awardedFrom", "awardedFrom", filter.awardedFrom()));
        }
        if (filter.awardedTo() != null) {
            conditions.add(Condition.of("l.awarded_on <= :awardedTo and l.awarded_on > date '-infinity'", "awardedTo", filter.awardedTo()));
        }
        return conditions;
    }

    private List<Condition> ofTheAmounts() {
        List<Condition> conditions = new ArrayList<>();
        if (filter.amountFrom() != null) {
            conditions.add(Condition.of("l.amount >= :amountFrom", "amountFrom", filter.amountFrom()));
            // The same for the index, which would else be walked from its end to the currency.
            conditions.add(amountKey(">=", "amountKeyFrom", filter.amountFrom(), RoundingMode.FLOOR));
            conditions.add(amountKey("<=", "amountKeyMost", MOST, RoundingMode.FLOOR));
        }
        if (filter.amountTo() != null) {
            conditions.add(Condition.of("l.amount <= :amountTo", "amountTo", filter.amountTo()));
            conditions.add(amountKey(">=", "amountKeyLeast", BigDecimal.ZERO, RoundingMode.FLOOR));
            conditions.add(amountKey("<=", "amountKeyTo", filter.amountTo(), RoundingMode.CEILING));
        }
        return conditions;
    }

    private Condition amountKey(String compared, String name, BigDecimal amount, RoundingMode rounding) {
        return Condition.of("l.amount_key %s :%s".formatted(compared, name), name, AmountKey.of(filter.currency(), amount, rounding));
    }
}
