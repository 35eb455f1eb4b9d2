package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.vocabulary.SortKey;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Manuscript;
import org.researchstories.world.Reader;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Lists, page by page. */
@QuarkusTest
@BeforeTheRest
class PagingTest {

    private static final List<String> LISTS = List.of("/v1/challenges", "/v1/strategies", "/v1/research", "/v1/stories");
    private static final List<String> SORTS = List.of("displayOrder", "title", "firstPublishedAt", "contentUpdatedAt", "modifiedAt", "nextReviewDueOn");
    private static final List<String> SORTS_OF_AWARDS = List.of("awardedOn", "amountAwarded");

    private static final int LONGEST_CURSOR = 2280;
    private static final int OF_EACH_KIND = 3;
    private static String alike;

    @Inject
    Desk desk;

    /** What a list shows of a story, as far as its order goes. */
    private record Item(String id, Comparable<?> key) {

        static List<Item> of(Response page, String sort) {
            return Reader.items(page).stream().map(it -> new Item((String) it.get("id"), key(sort, it))).toList();
        }

        /** What there is none of comes first, but for reviews: none is due at the end of time. */
        private static Comparable<?> key(String sort, Map<String, Object> outline) {
            return switch (sort) {
                case "displayOrder" -> (Integer) outline.get(sort);
                case "title" -> SortKey.of((String) outline.get(sort));
                case "nextReviewDueOn" -> day(object(outline, "review").get(sort), LocalDate.MAX);
                case "awardedOn" -> day(object(outline, "award").get(sort), LocalDate.MIN);
                case "amountAwarded" -> amount(object(outline, "award"));
                default -> Instant.parse((String) outline.get(sort));
            };
        }

        private static LocalDate day(Object told, LocalDate none) {
            return told == null ? none : LocalDate.parse((String) told);
        }

        /** By currency first; amounts are told with two decimals at most. */
        private static String amount(Map<String, Object> award) {
            Object amount = award.get("amountAwarded");
            return amount == null ? "" : award.get("currency") + "%020d".formatted(new BigDecimal(amount.toString()).movePointRight(2).longValueExact());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Map<String, Object> outline, String name) {
            return (Map<String, Object>) outline.getOrDefault(name, Map.of());
        }

        /** The id decides between equals. */
        static Comparator<Item> order(boolean descending) {
            Comparator<Item> byKey = Item::compareKeys;
            Comparator<Item> order = byKey.thenComparing(Item::id);
            return descending ? order.reversed() : order;
        }

        @SuppressWarnings("unchecked") // The keys of one list are of one type.
        private static int compareKeys(Item one, Item other) {
            return ((Comparable<Object>) one.key).compareTo(other.key);
        }
    }

    static Stream<String> everyListInEveryOrder() {
        return LISTS.stream().flatMap(list -> sorts(list).flatMap(sort ->
                Stream.of(list + "?sort=" + sort, list + "?sort=-" + sort)));
    }

    private static Stream<String> sorts(String list) {
        return Stream.of("/v1/research", "/v1/stories").anyMatch(list::equals) ? Stream.concat(SORTS.stream(), SORTS_OF_AWARDS.stream()) : SORTS.stream();
    }

    @ParameterizedTest
    @MethodSource("everyListInEveryOrder")
    void walkingAListGivesEachStoryOnceAndInOrder(String list) {
        String topic = someOfEachKindThatSortAlike();
        String sort = list.replaceAll(".*sort=-?", "");
        List<Item> byLink = walk(list + "&limit=100", sort, Reader::nextIn);
        assertEquals(byLink.size(), new HashSet<>(byLink).size());
        assertEquals(byLink.stream().sorted(Item.order(list.contains("=-"))).toList(), byLink);

        String own = list + "&topic=" + topic + "&limit=";
        List<Item> alike = walk(own + 2, sort, page ->
                Optional.<String>ofNullable(page.path("nextCursor")).map(cursor -> own + "2&cursor=" + cursor));
        assertEquals(list.startsWith("/v1/stories") ? 3 * OF_EACH_KIND : OF_EACH_KIND, alike.size());
        assertEquals(byLink.stream().filter(alike::contains).toList(), alike);
    }

    @Test
    void equalKeysAreTornApartByNoPage() {
        String list = "/v1/stories?topic=" + someOfEachKindThatSortAlike();
        for (String sort : sorts("/v1/stories").toList()) {
            List<Item> items = walk(list + "&limit=1&sort=" + sort, sort, Reader::nextIn);
            assertEquals(3 * OF_EACH_KIND, new HashSet<>(items).size(), sort);
            assertEquals(items.stream().sorted(Item.order(false)).toList(), items, sort);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/challenges, displayOrder", "/v1/strategies, displayOrder", "/v1/research, -firstPublishedAt",
            "/v1/stories, -firstPublishedAt"})
    void aListHasAnOrderOfItsOwn(String list, String sort) {
        assertEquals(Reader.reads(list + "?limit=100&sort=" + sort).path("items.id").toString(),
                Reader.reads(list + "?limit=100").path("items.id").toString());
        String cursor = Reader.reads(list + "?limit=2").path("nextCursor");
        assertEquals(Reader.reads(list + "?limit=2&cursor=" + cursor).<List<String>>path("items.id"),
                Reader.reads(list + "?limit=2&sort=" + sort + "&cursor=" + cursor).path("items.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/topics", "/v1/cancer-types", "/v1/glossary", "/v1/organisations", "/v1/classifications/hrcs-hc",
            "/v1/classifications/hrcs-ra", "/v1/classifications/icrp-cso"})
    void vocabulariesAreWalkedToo(String list) {
        String key = list.contains("classifications") ? "code" : "key";
        List<String> whole = Reader.walks(list + "?limit=100", key);
        List<String> walked = Reader.walks(list + "?limit=3", key);
        assertEquals(whole, walked);
        assertEquals(whole.size(), new HashSet<>(whole).size());
        assertEquals(whole.size(), (int) Reader.reads(list + "?limit=1&total=true").path("total"));
    }

    @Test
    void researchActivitiesAreInTheOrderOfTheirNumbers() {
        List<String> codes = Reader.walks("/v1/classifications/hrcs-ra?limit=10", "code");
        assertEquals(codes.stream().sorted(Comparator.<String>comparingInt(code -> Integer.parseInt(code.split("\\.")[0]))
                .thenComparingInt(code -> Integer.parseInt(code.split("\\.")[1]))).toList(), codes);
    }

    @Test
    void twentyAreGivenWhereNobodySaysHowMany() {
        assertEquals(20, Reader.reads("/v1/stories").jsonPath().getList("items").size());
        assertEquals(1, Reader.reads("/v1/stories?limit=1").jsonPath().getList("items").size());
        assertEquals(26, Reader.reads("/v1/stories?limit=26").jsonPath().getList("items").size());
    }

    @Test
    void theTotalIsToldOnRequestAndOnEveryPage() {
        someOfEachKindThatSortAlike();
        Response first = Reader.reads("/v1/strategies?limit=2&total=true");
        int total = first.path("total");
        assertEquals(Reader.walks("/v1/strategies?limit=100", "id").size(), total);
        assertEquals(total, (int) Reader.reads(Reader.nextIn(first).orElseThrow()).path("total"));
        assertNull(Reader.reads("/v1/strategies?limit=2").path("total"));
        assertNull(Reader.reads("/v1/strategies?limit=2&total=false").path("total"));
    }

    @Test
    void theLastPageHasNoNext() {
        int total = Reader.reads("/v1/classifications/hrcs-hc?total=true").path("total");
        Response whole = Reader.reads("/v1/classifications/hrcs-hc?limit=" + total);
        assertNull(whole.path("nextCursor"));
        assertTrue(Reader.nextIn(whole).isEmpty());
        Response less = Reader.reads("/v1/classifications/hrcs-hc?limit=" + (total - 1));
        assertEquals(1, Reader.reads(Reader.nextIn(less).orElseThrow()).jsonPath().getList("items").size());
    }

    @Test
    void everyPageLeadsToTheFirst() {
        Response first = Reader.reads("/v1/stories?limit=3&sort=title");
        Response second = Reader.reads(Reader.nextIn(first).orElseThrow());
        assertTrue(second.headers().getValues("Link").toString().contains("</v1/stories?limit=3&sort=title>; rel=\"first\""),
                second.headers().getValues("Link").toString());
    }

    @Test
    void anotherLimitMayBeTakenOnTheWay() {
        String cursor = Reader.reads("/v1/stories?limit=3").path("nextCursor");
        List<String> six = Reader.reads("/v1/stories?limit=6").path("items.id");
        assertEquals(six.subList(3, 6), Reader.reads("/v1/stories?total=true&limit=3&cursor=" + cursor).path("items.id"));
    }

    @Test
    void aWalkThatBeganInWelshGoesOnInWelshWithoutTheHeader() {
        Response first = Reader.asking().header("Accept-Language", "cy").get("/v1/stories?limit=5");
        String next = Reader.nextIn(first).orElseThrow();
        assertEquals("cy", Reader.reads(next).path("items[0].requestedLocale"));
        assertEquals(Reader.walks("/v1/stories?limit=100&locale=cy", "id").subList(5, 10), Reader.reads(next).path("items.id"));
    }

    @Test
    void theCursorOfTheLongestTitleIsShortEnoughToBeSent() {
        var first = aChallenge().titled("\uD840\uDC00".repeat(120));
        var second = aChallenge().titled("\uD840\uDC01".repeat(120));
        desk.publishes(first, second);
        for (Response page = Reader.reads("/v1/challenges?sort=-title&limit=1"); Reader.nextIn(page).isPresent(); ) {
            String cursor = page.path("nextCursor");
            assertTrue(cursor.length() <= LONGEST_CURSOR, "a cursor of " + cursor.length() + " characters");
            if (page.<String>path("items[0].id").equals(first.id().toString())) {
                return;
            }
            page = Reader.reads(Reader.nextIn(page).orElseThrow());
        }
        fail("the list did not come to it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?sort=title", "/v1/stories?sort=-displayOrder", "/v1/stories?locale=cy&sort=displayOrder",
            "/v1/stories", "/v1/challenges?sort=displayOrder", "/v1/topics"})
    void aCursorOfAnotherListIsRefused(String other) {
        String cursor = Reader.reads("/v1/stories?sort=displayOrder&limit=3").path("nextCursor");
        isInvalidCursor(other + (other.contains("?") ? "&" : "?") + "cursor=" + cursor);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        String cursor = Reader.reads("/v1/stories?limit=3").path("nextCursor");
        for (String bent : List.of("x", cursor + "A", cursor.substring(1), cursor.toLowerCase(Locale.ROOT), "A".repeat(LONGEST_CURSOR))) {
            isInvalidCursor("/v1/stories?cursor=" + bent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "sort=popularity", "sort=--title", "sort=",
            "total=perhaps", "limit=1&limit=2", "page=2", "cursor="})
    void whatTheContractDoesNotAllowIsRefused(String parameter) {
        Response answer = Reader.gets("/v1/stories?" + parameter);
        assertEquals(400, answer.statusCode(), parameter);
        assertEquals("/problems/invalid-request", answer.path("type"));
        assertEquals(parameter.replaceAll("=.*", ""), answer.path("errors[0].parameter"));
    }

    @Test
    void outlinesHaveNoBodiesAndAreWhatTheItemShowsOtherwise() {
        for (String list : LISTS) {
            JsonPath page = Reader.reads(list + "?limit=5").jsonPath();
            for (int place = 0; place < 5; place++) {
                var outline = page.getMap("items[" + place + "]");
                var item = Reader.reads("/v1/stories/" + outline.get("id")).jsonPath().getMap("");
                item.keySet().removeAll(List.of("body", "bodyMedia", "linkedStories", "sections"));
                assertEquals(item, outline);
            }
        }
    }

    /** Published once: the topic that only they have. */
    private String someOfEachKindThatSortAlike() {
        if (alike == null) {
            alike = Unique.slug("alike");
            desk.keeps(Things.aTopic(alike, "Alike"));
            Instant then = Instant.parse("2020-02-02T02:02:02Z");
            List<Manuscript<?>> stories = new ArrayList<>();
            for (int of = 0; of < OF_EACH_KIND; of++) {
                stories.add(aChallenge().onTopics(alike).titled("Alike").firstPublishedAt(then).displayedAt(77));
                stories.add(aStrategy().onTopics(alike).titled("Alike").firstPublishedAt(then).displayedAt(77));
                stories.add(someResearch().onTopics(alike).titled("Alike").firstPublishedAt(then).displayedAt(77).awardedOn(LocalDate.of(2020, 2, 2)));
            }
            desk.publishes(stories);
        }
        return alike;
    }

    private static List<Item> walk(String list, String sort, Function<Response, Optional<String>> next) {
        List<Item> items = new ArrayList<>();
        for (Optional<String> page = Optional.of(list); page.isPresent(); ) {
            Response answer = Reader.reads(page.get());
            items.addAll(Item.of(answer, sort));
            page = next.apply(answer);
        }
        return items;
    }

    private static void isInvalidCursor(String path) {
        Response answer = Reader.gets(path);
        assertEquals(400, answer.statusCode(), path);
        assertEquals("/problems/invalid-cursor", answer.path("type"));
    }
}
