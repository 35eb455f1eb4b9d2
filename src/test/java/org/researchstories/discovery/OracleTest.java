package org.researchstories.discovery;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Momentary;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;

/**
 * Nobody can find out by asking, counting, sorting, summing or comparing tags what is not told. Each field that is not
 * public is changed where the desk keeps it, everything is drawn again, and all that can be asked is answered as before,
 * to the byte.
 */
@QuarkusTest
class OracleTest {

    private static final List<String> FACETS = List.of("cancerType", "topic", "challenge", "strategy", "relation", "researchStage",
            "researchStatus", "awardType", "awardYear", "hrcs", "cso", "organisation", "reviewState");

    @Inject
    Desk desk;

    private final String host = Unique.slug("host");
    private final String person = Unique.slug("person");
    private final String other = Unique.slug("person");
    private final String topic = Unique.slug("topic");
    private final String former = Unique.slug("former");
    private final ResearchManuscript research = someResearch().formerlyAt(former);
    private final ResearchManuscript undated = someResearch();
    private final ChallengeManuscript withdrawn = aChallenge();
    private final ChallengeManuscript archived = aChallenge();

    @BeforeEach
    void thereIsResearchThatDoesNotTellEverything() {
        var gone = aChallenge();
        desk.keeps(Things.anOrganisation(host, "Host"), Things.aTopic(topic, "Topic"), Things.aPerson(person, "Somebody", null, false), Things.aPerson(other, "Another", null, false));
        desk.publishes(gone, withdrawn.onTopics(topic), archived, undated.into(gone).hostedBy(host),
                research.hostedBy(host).awarding(new BigDecimal("500.00"), false).ledBy(person).reviewedOn(LocalDate.of(2026, 1, 1), null));
        desk.publishes(research.withoutNewReviews().minorUpdate("Between us."));
        desk.publishes(research.majorUpdate("Everybody may know this."));
        desk.withdraws(withdrawn, "It is past.", gone);
        desk.archives(archived, "It is past.", gone);
        desk.withdraws(gone, "It was wrong.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "an undisclosed amount        | update live.funded_research set amount_awarded = 12345678.90 where id = :research",
            "no amount                    | update live.funded_research set amount_awarded = null where id = :research",
            "the name of who did not agree | update live.person set display_name = 'Zebedee' where key = :person",
            "a title of theirs            | update live.person set honorific = 'Dame' where key = :person",
            "their ORCID                  | update live.person set orcid = :orcid where key = :person",
            "a page of theirs             | update live.person set profile_url = 'https://example.org/me' where key = :person",
            "which of them it is          | update live.research_person set person = :other where research_id = :research",
            "who reviewed it              | update live.review_event set reviewer_name = 'Dr Zebedee' where story_id = :research",
            "what a reviewer noted        | update live.review_event set note = 'Between us.' where story_id = :research",
            "why it left an address       | update live.address set reason = 'renamed' where story_id = :research and reason = 'moved'",
            "when it left it              | update live.address set left_at = left_at + interval '1 day' where story_id = :research and reason = 'moved'",
            "what replaces a story and is withdrawn too | update live.story set replaced_by = null where id = :withdrawn",
            "what replaces one that is gone             | update live.notice set replaced_by = null where story_id = :archived",
            "a review of another type     | insert into live.review_event values (gen_random_uuid(), :research, 'en', 1, 'lay', 'changes_requested', '2026-01-02', 'x', 'y', 'z')",
            "the note of a minor edition   | update live.edition set change_note = 'Zebedee' where story_id = :research and update_type = 'minor'",
            "when that was published       | update live.edition set published_at = '2000-01-01' where story_id = :research and update_type = 'minor'",
            "why it was linked to what is withdrawn | update live.relation set rationale = 'Because.' where source = :undated",
            "that it was mainly about what is withdrawn | update live.relation set is_primary = not is_primary where source = :undated"})
    void whatIsNotToldCannotBeFoundOut(String field, String change) {
        Map<String, String> before = answers();
        changed(change);
        Map<String, String> after = answers();
        before.forEach((question, answer) -> assertEquals(answer, after.get(question), field + ": " + question));
    }

    @Test
    void thisTestSeesWhatIsTold() {
        Map<String, String> before = answers();
        changed("update live.funded_research set amount_disclosed = true where id = :research");
        Map<String, String> after = answers();
        for (String question : List.of("/v1/research/stats", "/v1/research?sort=amountAwarded", research.path())) {
            assertNotEquals(before.get(question), after.get(question), question);
        }
    }

    /** Everything that shows the host or the topic is drawn again, as after any change. */
    private void changed(String sql) {
        try (Handle handle = Psql.asOwner().open()) {
            int rows = handle.createUpdate(sql).bind("research", research.id()).bind("undated", undated.id())
                    .bind("withdrawn", withdrawn.id()).bind("archived", archived.id())
                    .bind("person", person).bind("other", other).bind("orcid", Unique.orcid()).execute();
            assertEquals(1, rows);
        }
        desk.keeps(Things.anOrganisation(host, "Host"), Things.aTopic(topic, "Topic"));
    }

    private Map<String, String> answers() {
        return questions().stream().collect(Collectors.toMap(question -> question, OracleTest::answer, (one, same) -> one, LinkedHashMap::new));
    }

    private static String answer(String question) {
        Response answer = Reader.gets(question);
        return answer.statusCode() + "\n" + answer.headers().asList().stream().filter(header -> !Momentary.is(header))
                .map(Object::toString).sorted().collect(Collectors.joining("\n")) + "\n" + answer.asString();
    }

    private List<String> questions() {
        List<String> questions = new ArrayList<>(List.of("/v1", "/v1/graph?limit=1000", "/v1/organisations?limit=100",
                research.path(), research.pathById(), research.path() + "/history", research.path() + "/history?limit=1", "/v1/stories/" + research.id(), undated.path(),
                "/v1/research/" + former, withdrawn.path(), archived.path(), archived.pathById()));
        for (String list : List.of("/v1/research", "/v1/stories")) {
            for (String parameters : List.of("", "?total=true", "?withdrawn=include&total=true", "?organisation=" + host + "&total=true",
                    "?updatedSince=2026-01-01T00:00:00Z&total=true", "?reviewState=in_date&total=true", "?q=Zebedee", "?relation=investigates&total=true",
                    "?challenge=" + Stories.SPREAD.slug() + "&relation=investigates&total=true")) {
                questions.add(list + parameters);
            }
            FACETS.forEach(facet -> questions.add("%s?limit=1&organisation=%s&facet=%s".formatted(list, host, facet)));
        }
        for (String sort : List.of("title", "firstPublishedAt", "contentUpdatedAt", "modifiedAt", "displayOrder", "nextReviewDueOn", "awardedOn", "amountAwarded")) {
            questions.addAll(List.of("/v1/research?sort=" + sort, "/v1/research?sort=-" + sort, "/v1/research?limit=1&organisation=%s&sort=%s".formatted(host, sort)));
        }
        for (String amount : List.of("currency=GBP", "currency=GBP&amountFrom=0", "currency=GBP&amountFrom=500&amountTo=500",
                "currency=GBP&amountFrom=12345678.90", "currency=GBP&amountTo=12345678.90")) {
            questions.addAll(List.of("/v1/research?total=true&" + amount, "/v1/research/stats?" + amount));
        }
        for (String group : List.of("challenge", "strategy", "cancerType", "topic", "researchStage", "awardType", "awardYear")) {
            questions.add("/v1/research/stats?groupBy=" + group);
        }
        questions.addAll(List.of("/v1/research/stats", "/feeds/all.atom?limit=100", "/feeds/research.rss", "/feeds/all.json?withdrawn=include"));
        return questions;
    }
}
