package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;

import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What the database itself refuses, whoever asks and by whatever code: here the role that publishes, in plain SQL. */
@QuarkusTest
class ConstraintsTest {

    private static final String RAISED = "P0001";

    @Inject
    Desk desk;

    private final StrategyManuscript strategy = aStrategy().addressing(Stories.SPREAD);
    private final ResearchManuscript research = someResearch().testing(Stories.CAR_T);

    @BeforeEach
    void thereAreAStrategyAndResearch() {
        desk.publishes(strategy, research);
    }

    /** Each is tried on rows that are fine without it. {@code :s} is a strategy, {@code :r} research. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a slug with capitals              | 23514 | update live.story_text set slug = 'Slug' where story_id = :s",
            "a slug with two hyphens           | 23514 | update live.story_text set slug = 'a--b' where story_id = :s",
            "a slug that ends in a hyphen      | 23514 | update live.story_text set slug = 'a-' where story_id = :s",
            "a slug of 81 letters              | 23514 | update live.story_text set slug = repeat('a', 81) where story_id = :s",
            "an empty slug                     | 23514 | update live.story_text set slug = '' where story_id = :s",
            "an address with a bad slug        | 23514 | update live.address set slug = 'A' where story_id = :s",
            "an address of no kind             | 23514 | update live.address set kind = 'page' where story_id = :s",
            "a language that is not published  | 23514 | update live.story_text set locale = 'de' where story_id = :s",
            "a title with a full stop          | 23514 | update live.story_text set title = 'Title.' where story_id = :s",
            "a title of 121 letters            | 23514 | update live.story_text set title = repeat('a', 121) where story_id = :s",
            "an empty title                    | 23514 | update live.story_text set title = '' where story_id = :s",
            "a summary of 39 letters           | 23514 | update live.story_text set summary = repeat('a', 39) where story_id = :s",
            "a standfirst of 251 letters       | 23514 | update live.story_text set standfirst = repeat('a', 251) where story_id = :s",
            "a body that is no list            | 23514 | update live.story_text set body = '{}' where story_id = :s",
            "a body of 201 blocks              | 23514 | update live.story_text set body = (select jsonb_agg(1) from generate_series(1, 201)) where story_id = :s",
            "edition 0                         | 23514 | update live.story_text set edition = 0 where story_id = :s",
            "a major edition yet to come       | 23514 | update live.story_text set major_edition = edition + 1 where story_id = :s",
            "a translation of edition 0        | 23514 | update live.story_text set locale = 'cy', source_edition = 0 where story_id = :s",
            "English that translates something | 23514 | update live.story_text set source_edition = 1 where story_id = :s",
            "a major update without a note     | 23514 | update live.story_text set update_type = 'major', change_note = null where story_id = :s",
            "updated before it was published   | 23514 | update live.story_text set content_updated_at = first_published_at - interval '1 s' where story_id = :s",
            "due before it was reviewed        | 23514 | update live.story_text set last_reviewed_on = '2030-01-02', next_review_due_on = '2030-01-01' where story_id = :s",
            "an order below 0                  | 23514 | update live.story set display_order = -1 where id = :s",
            "an order above 9999               | 23514 | update live.story set display_order = 10000 where id = :s",
            "a sample without notice           | 23514 | update live.story set sample = true, sample_notice = null where id = :s",
            "a notice without sample           | 23514 | update live.story set sample = false, sample_notice = 'Sample.' where id = :s",
            "withdrawn without a reason        | 23514 | update live.story set state = 'withdrawn' where id = :s",
            "a reason without withdrawal       | 23514 | update live.story set withdrawal_reason = 'x', withdrawn_at = now() where id = :s",
            "replaced by itself                | 23514 | update live.story set replaced_by = id where id = :s",
            "16 tags                           | 23514 | update live.story set tags = (select jsonb_agg(1) from generate_series(1, 16)) where id = :s",
            "a story of no kind                | 23514 | update live.story set kind = 'page' where id = :s",
            "a story that becomes another kind | 23503 | update live.story set kind = 'challenge' where id = :s",
            "an unknown modality               | 23514 | update live.treatment_strategy set modality = 'prayer' where id = :s",
            "an unknown topic                  | 23503 | update live.story_topic set topic = 'no-such-topic' where story_id = :s",
            "the same topic twice              | 23505 | insert into live.story_topic select story_id, 5, topic from live.story_topic where story_id = :s",
            "an eleventh topic                 | 23514 | insert into live.story_topic values (:s, 10, 't-cells')",
            "an unknown cancer type            | 23503 | update live.story_cancer_type set cancer_type = 'no-such-type' where story_id = :s",
            "an amount below 0                 | 23514 | update live.funded_research set amount_awarded = -0.01 where id = :r",
            "a disclosed amount that is none   | 23514 | update live.funded_research set amount_awarded = null where id = :r",
            "a currency that is none           | 23514 | update live.funded_research set currency = 'pounds' where id = :r",
            "a grant that ends before it starts| 23514 | update live.funded_research set starts_on = '2030-01-02', ends_on = '2030-01-01' where id = :r",
            "a grant that starts before it is  | 23514 | update live.funded_research set awarded_on = '2030-01-02', starts_on = '2030-01-01' where id = :r",
            "a trial phase without a trial     | 23514 | update live.funded_research set trial_phase = '1' where id = :r",
            "a share of 0                      | 23514 | update live.funded_research set lead_funder_share = 0 where id = :r",
            "a share above 100                 | 23514 | insert into live.research_co_funder values (:r, 0, 'sample-hospital', 100.01)",
            "an unknown organisation           | 23503 | update live.funded_research set lead_organisation = 'nobody' where id = :r",
            "a funder's reference twice        | 23505 | update live.funded_research set funder_reference = 'SAMPLE-0001' where id = :r",
            "a malformed grant DOI             | 23514 | update live.funded_research set grant_doi = 'doi:10.1/x' where id = :r",
            "a second primary challenge        | 23505 | insert into live.relation values (:r, 'adbdb11c-9c00-5a98-829e-3e7141516838', 'investigates', null, 1, true)",
            "a primary strategy                | 23514 | update live.relation set is_primary = true where source = :r and type = 'tests'",
            "two roles for one strategy        | 23505 | insert into live.relation select source, target, 'develops', null, 1, false from live.relation where source = :r and type = 'tests'",
            "a relation to itself              | 23514 | insert into live.relation values (:s, :s, 'related', null, 0, false)",
            "a relation to nothing             | 23503 | insert into live.relation values (:s, gen_random_uuid(), 'related', null, 0, false)",
            "a relation of no type             | 23514 | update live.relation set type = 'cures' where source = :s",
            "a label without English           | 23514 | insert into live.topic values ('topic-of-no-language', '{\"cy\": \"x\"}', null, null)",
            "a topic that is its own parent    | 23514 | insert into live.topic values ('own-parent', '{\"en\": \"x\"}', 'own-parent', null)",
            "a term without definition         | 23514 | insert into live.glossary_term values ('termless', '{\"en\": {\"term\": \"x\", \"synonyms\": []}}')",
            "a malformed ORCID                 | 23514 | insert into live.person values ('malformed', 'x', null, '0000-0000', null, true)",
            "a malformed ROR                   | 23514 | update live.organisation set ror = 'https://ror.org/1' where key = 'sample-hospital'",
            "an organisation of no country     | 23514 | update live.organisation set country = 'uk' where key = 'sample-hospital'",
            "a picture without words           | 23514 | insert into live.media values ('wordless', 'image', 'https://x', '', false, 1, 1, null, null, '[]', null, 'x', 'x', null, null)",
            "a film without transcript         | 23514 | insert into live.media values ('mute', 'video', 'https://x', 'x', false, 1, 1, null, null, '[]', null, 'x', 'x', null, null)",
            "a malformed DOI                   | 23514 | insert into live.reference (key, kind, citation, doi) values ('malformed', 'report', 'x', '11.1/x')",
            "tags with a capital               | 23514 | update live.story set tags = '[\"Tag\"]' where id = :s",
            "a tag of 41 letters               | 23514 | update live.story set tags = jsonb_build_array(repeat('a', 41)) where id = :s",
            "a tag that is no text             | 23514 | update live.story set tags = '[1]' where id = :s",
            "an author without a name          | 23514 | update live.story set authors = '[{\"role\": \"x\"}]' where id = :s",
            "nine key questions                | 23514 | update live.challenge set key_questions = jsonb_build_object('en', (select jsonb_agg('x'::text) from generate_series(1, 9)))",
            "a key question of 161 letters     | 23514 | update live.challenge set key_questions = jsonb_build_object('en', jsonb_build_array(repeat('a', 161)))",
            "key questions in no language      | 23514 | update live.challenge set key_questions = '{\"de\": []}'",
            "no aims                           | 23514 | update live.funded_research set aims = '{\"en\": []}' where id = :r",
            "seven aims                        | 23514 | update live.funded_research set aims = jsonb_build_object('en', (select jsonb_agg('x'::text) from generate_series(1, 7))) where id = :r",
            "an aim of 201 letters             | 23514 | update live.funded_research set aims = jsonb_build_object('en', jsonb_build_array(repeat('a', 201))) where id = :r",
            "401 letters on why it matters     | 23514 | update live.funded_research set why_it_matters = jsonb_build_object('en', repeat('a', 401)) where id = :r",
            "51 updates                        | 23514 | update live.funded_research set updates = jsonb_build_object('en', (select jsonb_agg('{\"text\": \"x\"}'::jsonb) from generate_series(1, 51))) where id = :r",
            "an update of 501 letters          | 23514 | update live.funded_research set updates = jsonb_build_object('en', jsonb_build_array(jsonb_build_object('text', repeat('a', 501)))) where id = :r",
            "a registry without a number       | 23514 | update live.funded_research set registry_ids = '[{\"scheme\": \"nct\"}]' where id = :r",
            "a source that is no web address   | 23514 | update live.funded_research set source_url = 'javascript:alert(1)' where id = :r",
            "a label of 301 letters            | 23514 | insert into live.topic values ('long-label', jsonb_build_object('en', repeat('a', 301)), null, null)",
            "a label in no language            | 23514 | insert into live.topic values ('no-language', '{\"en\": \"x\", \"de\": \"x\"}', null, null)",
            "an empty label                    | 23514 | insert into live.topic values ('empty-label', '{\"en\": \"\"}', null, null)",
            "another name of 301 letters       | 23514 | update live.cancer_type set alternative_labels = jsonb_build_array(repeat('a', 301)) where key = 'lung'",
            "a term of 61 letters              | 23514 | insert into live.glossary_term values ('long-term', jsonb_build_object('en', jsonb_build_object('term', repeat('a', 61), 'definition', 'x', 'synonyms', '[]'::jsonb)))",
            "a definition of 301 letters       | 23514 | insert into live.glossary_term values ('long-definition', jsonb_build_object('en', jsonb_build_object('term', 'x', 'definition', repeat('a', 301), 'synonyms', '[]'::jsonb)))",
            "a long definition in Welsh        | 23514 | insert into live.glossary_term values ('long-welsh', jsonb_build_object('en', jsonb_build_object('term', 'x', 'definition', 'x', 'synonyms', '[]'::jsonb), 'cy', jsonb_build_object('term', 'x', 'definition', repeat('a', 301), 'synonyms', '[]'::jsonb)))",
            "a name of 201 letters             | 23514 | update live.organisation set alternate_names = jsonb_build_array(repeat('a', 201)) where key = 'sample-hospital'",
            "a film that is a script           | 23514 | insert into live.media values ('script', 'image', 'javascript:x', 'x', false, 1, 1, null, null, '[]', null, 'x', 'x', null, null)",
            "a review that never was           | 23514 | update live.story_text set last_reviewed_on = '2026-01-02' where story_id = :s",
            "a review of no type               | 23514 | insert into live.review_event values (gen_random_uuid(), :s, 'en', 1, 'legal', 'approved', '2026-01-02', 'x', null, null)",
            "a review of no text               | 23503 | insert into live.review_event values (gen_random_uuid(), :s, 'cy', 1, 'lay', 'approved', '2026-01-02', 'x', null, null)",
            "a review that is taken back       | 42501 | delete from live.review_event",
            "a review that is rewritten        | 42501 | update live.review_event set outcome = 'approved'",
            "two current addresses             | 23505 | insert into live.address values ('strategy', 'en', live.slug_digest('another-current-one'), 'another-current-one', :s, now(), null, null)",
            "an address left for no reason     | 23514 | update live.address set left_at = now() where story_id = :s",
            "a change in no language           | 23514 | insert into live.change values (-1, 'topic', 'x', 1, 'de', 'upsert', 'updated', now())",
            "an address that is another's      | 23505 | insert into live.address values ('strategy', 'en', live.slug_digest('car-t-cell-therapy'), 'car-t-cell-therapy', :s, now(), now(), 'moved')",
            "another's in another language     | 23505 | insert into live.address values ('strategy', 'cy', live.slug_digest('car-t-cell-therapy'), 'car-t-cell-therapy', :s, now(), now(), 'moved')",
            "an address of another's digest    | 23514 | update live.address set digest = live.slug_digest('other') where story_id = :s",
            "a notice that replaces itself     | 23514 | insert into live.notice values (:s, 'strategy', 'archived', null, now(), :s)",
            "a notice of what was erased       | 23514 | insert into live.notice values (:s, 'strategy', 'erased', 'Because.', now(), null)",
            "a document of no kind             | 23514 | update live.document set kind = 'page' where story_id = :s",
            "a short digest                    | 23514 | update live.document set digest = 'x' where story_id = :s",
            "a changed log                     | 42501 | update live.change set version = 9",
            "a shortened log                   | 42501 | delete from live.change",
            "a second head                     | 42501 | insert into live.head default values",
            "no head                           | 42501 | delete from live.head",
            "another seal                      | 42501 | update live.seal set key = 'x'",
    })
    void refuses(String what, String state, String sql) {
        assertEquals(state, refusal(handle -> handle.createUpdate(sql)
                .bind("s", strategy.id()).bind("r", research.id()).execute()), what);
    }

    @Test
    void whatHasNothingWrongWithItIsNotRefused() {
        Psql.asEditor().useTransaction(handle -> {
            assertEquals(1, handle.createUpdate("update live.story_text set slug = 'a-b', title = 'Title' where story_id = :s")
                    .bind("s", strategy.id()).execute());
            handle.rollback();
        });
    }

    @Test
    void aChangeOfADocumentWithoutARowInTheLogIsRefusedAtTheEnd() {
        for (String sql : new String[]{
                "update live.document set version = version + 1, title = 'Smuggled' where story_id = :s",
                "delete from live.document where story_id = :s",
                "delete from live.story where id = :s",
                "update live.document set outline = '{}', version = 77 where story_id = :s"}) {
            assertEquals(RAISED, refusal(handle -> handle.createUpdate(sql).bind("s", strategy.id()).execute()), sql);
        }
        assertEquals(strategy.title(), Reader.reads(strategy).path("title"));
    }

    @Test
    void aNewDocumentWithoutARowInTheLogIsRefusedAtTheEnd() {
        assertEquals(RAISED, refusal(handle -> handle.createUpdate("""
                insert into live.document select story_id, 'cy', kind, slug, title, state, outline, body, digest, 99, modified_at
                from live.document where story_id = :s""").bind("s", strategy.id()).execute()));
    }

    @Test
    void aDocumentThatChangesUnderItsOldVersionIsRefused() {
        assertEquals(RAISED, refusal(handle -> handle.createUpdate("update live.document set outline = '{}' where story_id = :s")
                .bind("s", strategy.id()).execute()));
    }

    /** The code that PostgreSQL refuses it with, at the latest when it would be committed; it never is. */
    private static String refusal(Consumer<Handle> act) {
        Exception refused = assertThrows(Exception.class, () -> Psql.asEditor().useTransaction(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            act.accept(handle);
            handle.execute("set constraints all immediate");
            handle.rollback();
        }));
        Throwable cause = refused;
        while (cause != null && !(cause instanceof PSQLException)) {
            cause = cause.getCause();
        }
        assertTrue(cause != null, () -> "refused by something else: " + refused);
        return ((PSQLException) cause).getSQLState();
    }
}
