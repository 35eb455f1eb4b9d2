package org.researchstories.discovery;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.contract.SwiftReader;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.FewStories;
import org.researchstories.world.Momentary;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Psql;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;

/**
 * Nobody can find out by asking, counting, sorting, summing or comparing tags what is not told. Each field that is not
 * public is changed where the desk keeps it, everything is drawn again, and all that can be asked is answered as before,
 * to the byte.
 */
@QuarkusTest
@TestProfile(FewStories.class)
class OracleTest {

    private static final int AT_ONCE = 2;
    private static final String LINKED = "application/ld+json ";
    private static final List<String> FACETS = List.of("cancerType", "topic", "challenge", "strategy", "relation", "researchStage",
            "researchStatus", "awardType", "awardYear", "hrcs", "cso", "organisation", "reviewState");

    @Inject
    Desk desk;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/")
    URI base;

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

    /** What is not told, and how it is changed where it is kept. */
    private static final Map<String, String> UNTOLD = untold("""
            an undisclosed amount        | update live.funded_research set amount_awarded = 12345678.90 where id = :research
            no amount                    | update live.funded_research set amount_awarded = null where id = :research
            the name of who did not agree | update live.person set display_name = 'Zebedee' where key = :person
            a title of theirs            | update live.person set honorific = 'Dame' where key = :person
            their ORCID                  | update live.person set orcid = :orcid where key = :person
            a page of theirs             | update live.person set profile_url = 'https://example.org/me' where key = :person
            which of them it is          | update live.research_person set person = :other where research_id = :research
            who reviewed it              | update live.review_event set reviewer_name = 'Dr Zebedee' where story_id = :research
            what a reviewer noted        | update live.review_event set note = 'Between us.' where story_id = :research
            which review it was          | update live.review_event set id = gen_random_uuid() where story_id = :research
            of which edition that was    | update live.review_event set edition = 2 where story_id = :research
            of which language            | update live.review_event set locale = 'en', outcome = 'changes_requested' where story_id = :research
            as what it was on record     | update live.review_event set type = 'lay' where story_id = :research
            whose it was on record       | update live.review_event set reviewer_role = 'Zebedee' where story_id = :research
            a review of another type     | insert into live.review_event values (gen_random_uuid(), :research, 'en', 1, 'lay', 'changes_requested', '2026-01-02', 'x', 'y', 'z')
            when it left an address      | update live.address set left_at = left_at + interval '1 day' where story_id = :research and reason = 'moved'
            since when it had it         | update live.address set since = since - interval '1 day' where story_id = :research and reason = 'moved'
            why it left it               | update live.address set reason = 'renamed' where story_id = :research and reason = 'moved'
            what replaces a story and is withdrawn too | update live.story set replaced_by = null where id = :withdrawn
            what replaces one that is gone             | update live.notice set replaced_by = null where story_id = :archived
            the note of a minor edition   | update live.edition set change_note = 'Zebedee' where story_id = :research and update_type = 'minor'
            when that was published       | update live.edition set published_at = '2000-01-01' where story_id = :research and update_type = 'minor'
            why it was linked to what is withdrawn | update live.relation set rationale = 'Because.' where source = :undated
            that it was mainly about what is withdrawn | update live.relation set is_primary = not is_primary where source = :undated""");

    private static Map<String, String> untold(String lines) {
        return lines.lines().map(line -> line.split(" *\\| ")).collect(Collectors.toMap(it -> it[0], it -> it[1], (one, same) -> one, LinkedHashMap::new));
    }

    /** One change after the other: what was answered after one is what was answered before the next. */
    @TestFactory
    Stream<DynamicTest> itCannotBeFoundOut() {
        Map<String, String> known = settled();
        return UNTOLD.entrySet().stream().map(field -> DynamicTest.dynamicTest(field.getKey(), () -> {
            changed(field.getValue());
            Map<String, String> before = new LinkedHashMap<>(known);
            known.putAll(settled());
            before.forEach((question, answer) -> assertEquals(answer, known.get(question), question));
        }));
    }

    /** When {@code Last-Modified} has become what it will be for good. */
    private Map<String, String> settled() {
        Map<String, String> answers = new LinkedHashMap<>();
        clock.at(Instant.now().plus(Duration.ofMinutes(2)), () -> answers.putAll(answers()));
        return answers;
    }

    /** What is kept of stories and told, each field at least of some; whoever adds one says which it is. */
    private static final String TOLD = """
            address: kind locale digest slug story_id
            cancer_type: key label cancer_group parent icd10 icrp_site_number alternative_labels
            challenge: id kind key_questions opened_on round
            classification: scheme code label group_label official_id scheme_version deprecated
            edition: story_id locale edition update_type change_note published_at
            former_withdrawal: story_id reason withdrawn_at ended_at
            funded_research: id kind why_it_matters aims updates research_stage trial_phase research_status registry_ids outputs lead_organisation lead_funder lead_funder_share \
            funder_reference award_type programme currency amount_disclosed awarded_on starts_on ends_on grant_doi source_url funding_statement
            glossary_term: key definitions
            media: key type url alt decorative width height focal_x focal_y renditions caption credit licence transcript long_description
            notice: story_id kind cause reason gone_at
            organisation: key name alternate_names type ror organisation_ids website city country sample
            person: key publication_consent
            reference: key kind citation doi pmid url accessed_on open_access
            relation: source target type display_order
            research_classification: research_id position scheme code percent
            research_co_funder: research_id position organisation share
            research_partner: research_id position organisation
            research_person: research_id position role organisation
            review_event: story_id outcome reviewed_on
            story: id kind state withdrawal_reason withdrawn_at display_order hero_image tags authors licence attribution sample sample_notice version
            story_cancer_type: story_id position cancer_type
            story_glossary_term: story_id position term
            story_reference: story_id position reference
            story_text: story_id locale slug title short_title standfirst summary body readability seo_description edition major_edition source_edition update_type change_note first_published_at \
            content_updated_at last_reviewed_on next_review_due_on reviewer_role review_note
            story_topic: story_id position topic
            topic: key label parent description
            treatment_strategy: id kind modality evidence_stage strategy_role""";

    private static final Pattern CHANGED = Pattern.compile("update live\\.(\\w+) set (\\w+)");
    /** Where counting has its bit of a story, in all that is counted at once: it cannot differ alone. */
    private static final String BIT = "story.ordinal";
    /** What is drawn of what is kept, and what is counted: nothing is in it that is not told, which the other tests here show. */
    private static final Set<String> DRAWN = Set.of("document", "term", "listing", "drawn_from", "entry", "head", "change", "seal", "searchable", "word", "synonym", "figure", "posting", "chunk_version",
            "branch", "common_word", "word_posting", "unposted");

    @Test
    void whateverIsKeptIsToldOrAmongWhatIsNot() {
        Set<String> known = new TreeSet<>();
        TOLD.lines().map(line -> line.split(":? +")).forEach(line -> Stream.of(line).skip(1).forEach(column -> known.add(line[0] + "." + column)));
        UNTOLD.values().stream().map(CHANGED::matcher).filter(Matcher::find).forEach(change -> known.add(change.group(1) + "." + change.group(2)));
        Set<String> kept = new TreeSet<>(Psql.asOwner().<List<String>, RuntimeException>withHandle(handle -> handle.createQuery("""
                select table_name || '.' || column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'live' and table_type = 'BASE TABLE'""").mapTo(String.class).list()));
        kept.removeIf(column -> column.equals(BIT) || DRAWN.contains(column.substring(0, column.indexOf('.'))));
        assertEquals(kept, known);
    }

    @Test
    void everyQuestionIsUnderstood() {
        answers().forEach((question, answer) -> assertTrue(Set.of("200", "301", "410").contains(answer.substring(0, 3)) || question.contains("localeFallback=false") && answer.startsWith("404"), question));
    }

    /** So would be any other change. */
    @ParameterizedTest
    @ValueSource(strings = {"update live.edition set change_note = 'Zebedee' where story_id = :research and edition = 3", "update live.notice set reason = 'Zebedee' where story_id = :archived",
            "update live.story set withdrawal_reason = 'Zebedee' where id = :withdrawn", "update live.story_text set reviewer_role = 'Zebedee' where story_id = :research",
            "update live.research_person set role = 'student' where research_id = :research", "update live.address set story_id = :undated where story_id = :research and reason = 'moved'"})
    void whatIsToldIsSeenToChange(String change) {
        Map<String, String> before = answers();
        changed(change);
        assertNotEquals(before, answers(), change);
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
        Map<String, CompletableFuture<String>> asked = new LinkedHashMap<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            questions().forEach(question -> asked.computeIfAbsent(question, it -> CompletableFuture.supplyAsync(() -> answer(it), askers)));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        asked.forEach((question, answer) -> answers.put(question, answer.join()));
        return answers;
    }

    /** To a question, which may begin with the media type that is asked for. */
    private String answer(String question) {
        int path = question.indexOf(" ") + 1;
        HttpResponse<byte[]> answer = new SwiftReader(base).gets(question.substring(path), path == 0 ? Map.of() : Map.of("Accept", question.substring(0, path - 1)));
        return answer.statusCode() + "\n" + String.join("\n", Momentary.others(answer.headers())) + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
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
        for (String story : List.of(research.path(), undated.path(), withdrawn.path(), archived.path())) {
            for (String parameters : List.of("?locale=cy", "?localeFallback=false&locale=cy", "?bodyFormat=html", "?bodyFormat=markdown", "?bodyFormat=none", "?fields=title,review")) {
                questions.add(story + parameters);
            }
            questions.add(LINKED + story);
        }
        for (String include : List.of("challenges", "challenges.research", "strategies", "relatedStories", "challenges.strategies")) {
            questions.addAll(List.of(undated.path() + "?include=" + include, research.path() + "?include=" + include, "/v1/research?limit=5&organisation=%s&include=%s".formatted(host, include)));
        }
        for (String list : List.of("/v1/research", "/v1/stories", "/v1/challenges")) {
            questions.addAll(List.of(list + "?locale=cy&limit=5", list + "?localeFallback=false&locale=cy&limit=5", list + "?q=Zebedee&facet=topic", list + "?q=imunotherapy&limit=5"));
        }
        questions.addAll(List.of("/v1/changes?limit=100", "/v1/digest", "/v1/digest?prefix=" + research.id().toString().charAt(0), "/v1/digest?prefix=" + research.id().toString().substring(0, 2),
                "/v1/exports/360giving.json", "/v1/exports/360giving.json?includeSample=true", "/v1/exports/research.csv", "/v1/exports/stories.jsonld", "/v1/exports/sitemap.xml"));
        questions.addAll(List.of("/v1/research/stats", "/feeds/all.atom?limit=100", "/feeds/research.rss", "/feeds/all.json?withdrawn=include"));
        return questions;
    }
}
