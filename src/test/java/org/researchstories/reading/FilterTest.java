package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Shared;
import org.researchstories.world.Desk;
import org.researchstories.world.Manuscript;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Lists by what stories are about. Each test has a topic of its own, so that it sees only what it published. */
@QuarkusTest
class FilterTest {

    private static final LocalDate DUE = LocalDate.of(2033, 7, 1);

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    private final String topic = Unique.slug("topic");

    @Test
    void aCancerTypeFindsWhatIsPartOfItAndNotWhatIsAboutNoneInParticular() {
        var part = aChallenge().about("acute-lymphoblastic-leukaemia");
        var none = aChallenge().about("not-site-specific");
        publishes(part, none);
        assertEquals(List.of(part.id()), found("&cancerType=leukaemia"));
        assertEquals(List.of(none.id()), found("&cancerType=not-site-specific"));
        assertEquals(List.of(part.id(), none.id()), found("&cancerType=leukaemia,not-site-specific"));
    }

    @Test
    void aTopicFindsWhatItsPartsAreAboutAndFollowsThemWhenTheyMove() {
        var part = Things.aTopic(Unique.slug("part"), "A part");
        var story = aChallenge().onTopics(part.key);
        desk.keeps(Things.aTopic(topic, "A whole"), part);
        desk.publishes(story);
        assertEquals(List.of(), found(""));
        part.parent = topic;
        desk.keeps(part);
        assertEquals(List.of(story.id()), found(""));
    }

    @Test
    void daysOfAwardsAreBothIncludedAndWhatHasNoneIsNeverFound() {
        var first = someResearch().awardedOn(LocalDate.of(2024, 5, 1));
        var last = someResearch().awardedOn(LocalDate.of(2024, 5, 31));
        var never = someResearch();
        publishes(first, last, never);
        assertEquals(List.of(first.id(), last.id()), research("&awardedFrom=2024-05-01&awardedTo=2024-05-31"));
        assertEquals(List.of(last.id()), research("&awardedFrom=2024-05-02"));
        assertEquals(List.of(first.id()), research("&awardedTo=2024-05-30"));
        assertEquals(List.of(first.id(), last.id()), research("&awardYear=2024"));
    }

    @Test
    void daysOfLongAgoAndFarAheadCompareLikeAnyOther() {
        List<LocalDate> days = List.of(LocalDate.of(1850, 1, 1), LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 2), LocalDate.of(2000, 2, 29),
                LocalDate.of(2079, 6, 3), LocalDate.of(2079, 6, 4), LocalDate.of(2079, 6, 5), LocalDate.of(2079, 6, 6), LocalDate.of(2150, 1, 1));
        List<ResearchManuscript> awards = days.stream().map(day -> someResearch().awardedOn(day)).toList();
        publishes(awards.toArray(Manuscript<?>[]::new));
        for (LocalDate bound : days) {
            assertEquals(IntStream.range(0, days.size()).filter(place -> !days.get(place).isBefore(bound)).mapToObj(place -> awards.get(place).id()).toList(), research("&awardedFrom=" + bound));
            assertEquals(IntStream.range(0, days.size()).filter(place -> !days.get(place).isAfter(bound)).mapToObj(place -> awards.get(place).id()).toList(), research("&awardedTo=" + bound));
        }
    }

    @Test
    void amountsCompareWithinACurrencyAndOneThatIsNotDisclosedIsNeverFound() {
        var less = someResearch().awarding(new BigDecimal("99.99"), true);
        var more = someResearch().awarding(new BigDecimal("100"), true);
        var euros = someResearch().in("EUR").awarding(new BigDecimal("100"), true);
        var undisclosed = someResearch().awarding(new BigDecimal("100"), false);
        publishes(less, more, euros, undisclosed);
        assertEquals(List.of(less.id(), more.id()), research("&currency=GBP&amountFrom=99.99&amountTo=100"));
        assertEquals(List.of(more.id()), research("&currency=GBP&amountFrom=100.00"));
        assertEquals(List.of(less.id()), research("&currency=GBP&amountTo=99.99"));
        assertEquals(List.of(euros.id()), research("&currency=EUR&amountFrom=0"));
        assertEquals(List.of(less.id(), more.id(), undisclosed.id()), research("&currency=GBP"));
    }

    @Test
    void awardsComeByCurrencyThenAmountAndByDayAndFirstWhatHasNone() {
        var undisclosed = someResearch().awarding(new BigDecimal("5"), false).awardedOn(LocalDate.of(2025, 1, 2));
        var euros = someResearch().in("EUR").awarding(new BigDecimal("1000"), true).awardedOn(LocalDate.of(2025, 1, 3));
        var less = someResearch().awarding(new BigDecimal("9"), true);
        var more = someResearch().awarding(new BigDecimal("10"), true).awardedOn(LocalDate.of(2025, 1, 1));
        publishes(undisclosed, euros, less, more);
        assertEquals(List.of(undisclosed.id(), euros.id(), less.id(), more.id()), inOrder("/v1/research", "amountAwarded"));
        assertEquals(List.of(more.id(), less.id(), euros.id(), undisclosed.id()), inOrder("/v1/research", "-amountAwarded"));
        assertEquals(List.of(less.id(), more.id(), undisclosed.id(), euros.id()), inOrder("/v1/research", "awardedOn"));
        assertEquals(List.of(euros.id(), undisclosed.id(), more.id(), less.id()), inOrder("/v1/research", "-awardedOn"));
        for (String sort : List.of("awardedOn", "-awardedOn", "amountAwarded", "-amountAwarded")) {
            assertEquals(inOrder("/v1/research", sort), inOrder("/v1/stories", sort), sort);
        }
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatIsNeverDueComesLast() {
        var never = aChallenge();
        var later = aChallenge().reviewedOn(LocalDate.of(2026, 1, 1), DUE.plusDays(1));
        var sooner = aChallenge().reviewedOn(LocalDate.of(2026, 1, 1), DUE);
        publishes(never, later, sooner);
        assertEquals(List.of(sooner.id(), later.id(), never.id()), inOrder("/v1/challenges", "nextReviewDueOn"));
        assertEquals(List.of(never.id(), later.id(), sooner.id()), inOrder("/v1/challenges", "-nextReviewDueOn"));
    }

    @Test
    void reviewStatesFollowTheDayThoughNobodyWrites() {
        var reviewed = aChallenge().reviewedOn(LocalDate.of(2026, 1, 1), DUE);
        var never = aChallenge();
        publishes(reviewed, never);
        Map.of(DUE.minusDays(61), "in_date", DUE.minusDays(60), "due_soon", DUE, "due_soon", DUE.plusDays(1), "overdue")
                .forEach((day, state) -> clock.on(day, () -> {
                    assertEquals(List.of(reviewed.id()), found("&reviewState=" + state), state);
                    assertEquals(List.of(reviewed.id(), never.id()), found("&reviewState=not_reviewed," + state));
                    assertEquals(1, countOf(state, Reader.reads(list("&facet=reviewState")), "reviewState"));
                }));
    }

    @Test
    void updatedSinceIncludesTheMomentItself() {
        var before = aChallenge();
        var after = aChallenge();
        publishes(before);
        desk.publishes(after.onTopics(topic));
        String moment = Reader.reads(after).path("modifiedAt");
        assertEquals(List.of(after.id()), found("&updatedSince=" + moment));
        assertEquals(List.of(after.id()), found("&updatedSince=" + URLEncoder.encode(moment.replace("Z", "+00:00"), StandardCharsets.UTF_8)));
        assertEquals(List.of(), found("&updatedSince=2099-01-01T00:00:00Z"));
    }

    @Test
    void whatIsWithdrawnIsListedWhereItIsAskedForWithItsNotice() {
        var stays = aChallenge();
        var goes = aChallenge();
        publishes(stays, goes);
        desk.withdraws(goes, "It was wrong.");
        assertEquals(List.of(stays.id()), found(""));
        Response both = Reader.reads(list("&withdrawn=include&total=true&facet=topic&sort=firstPublishedAt"));
        assertEquals(2, both.jsonPath().getInt("total"));
        assertEquals(2, countOf(topic, both, "topic"));
        assertEquals("It was wrong.", both.path("items.find { it.status == 'withdrawn' }.withdrawal.reason"));
        assertEquals(1, countOf(topic, Reader.reads(list("&facet=topic")), "topic"));
        assertEquals(400, Reader.gets(list("&withdrawn=only")).statusCode());
    }

    @Test
    void whatIsArchivedIsListedNowhere() {
        var gone = aChallenge();
        publishes(gone);
        desk.archives(gone, "Nobody needs it.");
        Response answer = Reader.reads(list("&withdrawn=include&total=true&facet=topic"));
        assertEquals(0, answer.jsonPath().getInt("total"));
        assertEquals(List.of(), answer.path("items"));
        assertEquals(0, countOf(topic, answer, "topic"));
    }

    @Test
    void aListWithoutFallbackHasOnlyWhatIsTranslated() {
        var english = aChallenge();
        var both = aChallenge();
        publishes(english, both);
        desk.publishes(both.inWelsh("Stori"));
        assertEquals(List.of(english.id(), both.id()), found("&locale=cy"));
        Response welsh = Reader.reads(list("&locale=cy&localeFallback=false&total=true&facet=topic"));
        assertEquals(List.of(both.id().toString()), welsh.jsonPath().getList("items.id"));
        assertEquals(1, welsh.jsonPath().getInt("total"));
        assertEquals(1, countOf(topic, welsh, "topic"));
        assertEquals("cy", welsh.header("Content-Language"));
    }

    @Test
    void aChallengeIsNamedByItsSlugByAnyItEverHadOrByItsId() {
        var challenge = aChallenge().displayedAt(1);
        var strategy = aStrategy().addressing(challenge);
        publishes(challenge, strategy);
        String former = challenge.slug();
        desk.publishes(challenge.at(Unique.slug("moved")));
        for (String name : List.of(former, challenge.slug(), challenge.id().toString(), challenge.id().toString().toUpperCase())) {
            assertEquals(List.of(strategy.id().toString()), Reader.walks("/v1/strategies?challenge=" + name, "id"), name);
        }
    }

    @Test
    void aFacetTellsWhatIsChosenEvenWhereNothingIsLeft() {
        publishes(aStrategy());
        Response answer = Reader.reads("/v1/strategies?topic=%s&challenge=%s&facet=challenge".formatted(topic, Stories.SPREAD.slug()));
        assertEquals(List.of(), answer.path("items"));
        assertEquals(0, countOf(Stories.SPREAD.id().toString(), answer, "challenge"));
    }

    @Test
    void aFacetSaysThatThereAreMoreValuesThanItTells() {
        publishesOneOnEach(partsOfTheTopic(101), "not-site-specific");
        Response answer = Reader.reads(list("&facet=topic"));
        assertEquals(100, answer.jsonPath().getList("facets.topic.values").size());
        assertEquals(true, answer.path("facets.topic.truncated"));
        assertEquals(101, countOf(topic, answer, "topic"));
    }

    /** Of the 102 values the whole comes first, then its parts by their keys: the 101st is chosen, and the last is not told. */
    @Test
    void aFacetSaysThatThereAreMoreValuesAlsoWhereTheNextOneIsChosen() {
        String cancerType = Unique.slug("type");
        desk.keeps(Things.aCancerType(cancerType, "Of this test"));
        List<String> parts = partsOfTheTopic(101);
        publishesOneOnEach(parts, cancerType);
        Response answer = Reader.reads("/v1/stories?cancerType=%s&topic=%s&facet=topic".formatted(cancerType, parts.get(99)));
        List<String> told = answer.path("facets.topic.values.value");
        assertEquals(Stream.concat(Stream.of(topic), parts.stream().limit(100)).toList(), told);
        assertEquals(true, answer.path("facets.topic.truncated"));
    }

    private List<String> partsOfTheTopic(int many) {
        String of = Unique.slug("part");
        List<String> keys = IntStream.range(0, many).mapToObj(number -> "%s-%03d".formatted(of, number)).toList();
        desk.keeps(Things.aTopic(topic, "A whole"));
        desk.keeps(keys.stream().map(key -> {
            var part = Things.aTopic(key, "Part " + key);
            part.parent = topic;
            return part;
        }).toArray(Shared[]::new));
        return keys;
    }

    private void publishesOneOnEach(List<String> topics, String cancerType) {
        desk.publishes(topics.stream().map(key -> aChallenge().onTopics(key).about(cancerType)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/challenges?cancerType=lungs                                | cancerType  | lung",
            "/v1/research?topic=imunotherapy                                | topic       | immunotherapy",
            "/v1/research?hrcs=9.99                                         | hrcs        | ",
            "/v1/research?organisation=sample-fundr                         | organisation| sample-funder",
            "/v1/strategies?challenge=treating-cancer-that-has-spred        | challenge   | treating-cancer-that-has-spread",
            "/v1/strategies?organisation=sample-fundr                       | organisation| sample-funder",
            "/v1/strategies?challenge=00000000-0000-4000-8000-000000000000  | challenge   | ",
            "/v1/research?researchStage=discovry                            | researchStage | discovery",
            "/v1/research/stats?groupBy=chalenge                            | groupBy     | challenge",
            "/v1/research?facet=topics                                      | facet       | topic",
            "/v1/research?sort=awardedon                                    | sort        | awardedOn"})
    void whatIsNotThereIsAnErrorWithWhatWouldHaveBeenRight(String address, String parameter, String nearest) {
        Response answer = Reader.gets(address);
        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.path("errors[0].parameter"));
        if (nearest != null) {
            assertEquals(nearest, answer.path("errors[0].didYouMean"));
        }
    }

    @ParameterizedTest
    @CsvSource({"awardedFrom=2025-01-02&awardedTo=2025-01-01, awardedTo", "currency=GBP&amountFrom=2&amountTo=1.99, amountTo",
            "amountFrom=2, currency", "amountTo=2, currency", "awardedFrom=2025-02-30, awardedFrom", "amountFrom=1e3&currency=GBP, amountFrom",
            "amountFrom=0.001&currency=GBP, amountFrom", "updatedSince=yesterday, updatedSince", "topic=, topic", "topic=a;b, topic",
            "awardYear=25, awardYear"})
    void whatCannotBeMeantIsAnError(String parameters, String wrong) {
        for (String path : List.of("/v1/research?", "/v1/research/stats?", "/v1/challenges?")) {
            Response answer = Reader.gets(path + parameters);
            assertEquals(400, answer.statusCode(), answer.asString());
            assertEquals(wrong, answer.path("errors[0].parameter"), answer.asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"researchStage=discovery", "researchStatus=active", "awardType=project", "awardYear=2025", "hrcs=5.1", "cso=5.3",
            "organisation=sample-funder", "awardedFrom=1900-01-01", "awardedTo=2999-12-31", "currency=GBP", "currency=GBP&amountFrom=0", "currency=GBP&amountTo=999999999999.99"})
    void whatIsAskedOfResearchIsTakenByEveryListAndLeavesNothingElse(String asked) {
        for (Kind kind : Kind.values()) {
            Response list = Reader.reads(kind.path() + "?sort=title&total=true&" + asked);
            Response ofAll = Reader.reads("/v1/stories?sort=title&total=true&kind=%s&%s".formatted(kind.value, asked));
            assertEquals(kind == Kind.RESEARCH, list.<Integer>path("total") > 0, kind.value);
            assertEquals(ofAll.<Integer>path("total"), list.path("total"), kind.value);
            assertEquals(ofAll.<List<?>>path("items.id"), list.path("items.id"), kind.value);
            assertEquals(kind == Kind.RESEARCH, !Reader.gets("/feeds/%s.json?%s".formatted(kind.collection, asked)).<List<?>>path("items").isEmpty(), kind.value);
        }
    }

    @Test
    void theOrderOfParametersAndOfTheirValuesMakesNoDifference() {
        Response one = Reader.reads("/v1/stories?topic=immunotherapy,side-effects&kind=research,challenge&facet=topic,kind&limit=3&total=true");
        Response other = Reader.reads("/v1/stories?total=true&facet=kind,topic&limit=3&kind=challenge,research&topic=side-effects,immunotherapy");
        assertEquals(one.header("ETag"), other.header("ETag"));
        assertEquals(one.asString(), other.asString());
        assertEquals(one.headers().getValues("Link"), other.headers().getValues("Link"));
        assertNotEquals(one.header("ETag"), Reader.reads("/v1/stories?topic=immunotherapy&kind=research,challenge&facet=topic,kind&limit=3&total=true").header("ETag"));
    }

    @Test
    void aCursorGoesOnInItsOwnListOnlyAndLinksKeepEveryParameter() {
        publishes(aChallenge(), aChallenge(), aChallenge());
        Response page = Reader.reads(list("&limit=1&facet=topic&total=true&sort=-nextReviewDueOn&reviewState=not_reviewed"));
        String cursor = page.path("nextCursor");
        String next = Reader.nextIn(page).orElseThrow();
        for (String parameter : List.of("facet=topic", "limit=1", "reviewState=not_reviewed", "sort=-nextReviewDueOn", "topic=" + topic, "total=true")) {
            assertTrue(next.contains(parameter), next);
        }
        assertEquals(200, Reader.gets(list("&limit=2&sort=-nextReviewDueOn&reviewState=not_reviewed&cursor=" + cursor)).statusCode());
        assertEquals(200, Reader.gets(list("&locale=en&localeFallback=true&sort=-nextReviewDueOn&reviewState=not_reviewed&cursor=" + cursor)).statusCode());
        assertEquals(400, Reader.gets(list("&limit=1&sort=-nextReviewDueOn&cursor=" + cursor)).statusCode());
        assertEquals(400, Reader.gets(list("&limit=1&sort=-nextReviewDueOn&reviewState=in_date&cursor=" + cursor)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancerType", "hrcs", "organisation"})
    void valuesAreCalledAsTheLanguageHasIt(String facet) {
        Response answer = Reader.reads("/v1/research?facet=%s&limit=1".formatted(facet));
        List<String> labels = answer.jsonPath().getList("facets.%s.values.label".formatted(facet));
        assertFalse(labels.isEmpty());
        assertFalse(labels.contains(null), labels.toString());
    }

    private void publishes(Manuscript<?>... stories) {
        desk.keeps(Things.aTopic(topic, "Of this test"));
        desk.publishes(IntStream.range(0, stories.length).mapToObj(place -> stories[place].onTopics(topic).displayedAt(place)).toList());
    }

    private String list(String parameters) {
        return "/v1/stories?topic=" + topic + parameters;
    }

    /** In the order in which the test named them. */
    private List<?> found(String parameters) {
        return ids(list(parameters + "&sort=displayOrder"));
    }

    private List<?> research(String parameters) {
        return ids("/v1/research?sort=displayOrder&topic=" + topic + parameters);
    }

    private List<?> inOrder(String path, String sort) {
        return ids("%s?topic=%s&limit=1&sort=%s".formatted(path, topic, sort));
    }

    /** All that are listed, which is as many as are counted. */
    private static List<?> ids(String list) {
        List<String> ids = Reader.walks(list, "id");
        assertEquals(ids.size(), Reader.reads(list + "&total=true").<Integer>path("total"), list);
        return ids.stream().map(UUID::fromString).toList();
    }

    private static int countOf(String value, Response answer, String facet) {
        return answer.jsonPath().getInt("facets.%s.values.find { it.value == '%s' }.count".formatted(facet, value));
    }
}
