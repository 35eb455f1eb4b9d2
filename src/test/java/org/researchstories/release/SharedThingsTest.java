package org.researchstories.release;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Manuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.reads;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** What stories share comes to the public as they do: written, approved by somebody else, published. */
@QuarkusTest
class SharedThingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param subject its key
     * @param content with {@code name} where it has what readers know it by
     * @param rename  what gives it another name, with {@code name} in the place of that
     * @param seen    where readers see the name
     */
    record Thing(String kind, String subject, String content, String rename, Seen seen) {

        ObjectNode called(String name) {
            return json(content.replace("KEY", subject).replace("NAME", name));
        }

        Map<String, ?> renamed(String name) {
            return changes(rename.replace("NAME", name));
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    /** The name under which the public knows what has this key; empty where it does not. */
    interface Seen {
        Optional<String> name(String key);
    }

    static Stream<Thing> things() {
        return Stream.of(
                new Thing("topic", Unique.slug("topic"), "{'key':'KEY','label':{'en':'NAME'}}", "{'label':{'en':'NAME'}}", inList("/v1/topics", "key", "label")),
                new Thing("cancer-type", Unique.slug("cancer"), "{'key':'KEY','label':{'en':'NAME'},'group':'solid'}", "{'label':{'en':'NAME'}}",
                        inList("/v1/cancer-types", "key", "label")),
                new Thing("glossary-term", Unique.slug("term"), "{'key':'KEY','definitions':{'en':{'term':'NAME','definition':'What it means.','synonyms':[]}}}",
                        "{'definitions':{'en':{'term':'NAME'}}}", inList("/v1/glossary", "key", "term")),
                new Thing("organisation", Unique.slug("organisation"), "{'key':'KEY','name':'NAME','country':'GB','sample':true}", "{'name':'NAME'}",
                        inList("/v1/organisations", "key", "name")),
                new Thing("classification", "icrp-cso/9." + Unique.word(), "{'label':{'en':'NAME'}}", "{'label':{'en':'NAME'}}",
                        key -> inList("/v1/classifications/icrp-cso", "code", "label").name(key.substring("icrp-cso/".length()))),
                new Thing("media", Unique.slug("picture"), "{'key':'KEY','type':'image','url':'https://media.example.org/a.jpg','alt':'NAME','credit':'Somebody','licence':'CC-BY-4.0'}",
                        "{'alt':'NAME'}", new InStory("heroImage.alt", key -> aChallenge(), "{'story':{'facts':{'heroImage':'KEY'}}}")),
                new Thing("reference", Unique.slug("reference"), "{'key':'KEY','kind':'report','citation':'NAME'}", "{'citation':'NAME'}",
                        new InStory("references[0].citation", key -> aChallenge().citing(key), "{}")),
                new Thing("person", Unique.slug("person"), "{'key':'KEY','displayName':'NAME','publicationConsent':true}", "{'displayName':'NAME'}",
                        new InStory("people[0].displayName", key -> someResearch().ledBy(key), "{}")));
    }

    @ParameterizedTest
    @MethodSource("things")
    void itIsPublicUnderItsNameOnceSomebodyElseHasApprovedItAndNotBefore(Thing thing) {
        String name = "Called " + Unique.word();
        OnTheDesk draft = OnTheDesk.begun(thing.kind, thing.called(name), thing.subject);
        draft.read().then().body("state", equalTo("draft")).body("subject", equalTo(thing.subject)).body("title", equalTo(name)).body("faults", empty());
        draft.published("").then().statusCode(409);
        draft.submitted().then().statusCode(200);
        draft.approved(draft.author(), "editorial").then().statusCode(403);
        draft.published("").then().statusCode(409);
        draft.approved().then().statusCode(200);
        assertEquals(Optional.empty(), thing.seen.name(thing.subject));
        draft.published("").then().statusCode(200).body("drafts[0].isNew", equalTo(true));
        assertEquals(Optional.of(name), thing.seen.name(thing.subject));

        String another = "Now called " + Unique.word();
        draft.patched(thing.renamed(another)).then().statusCode(200);
        assertEquals(Optional.of(name), thing.seen.name(thing.subject));
        draft.published().then().statusCode(200).body("drafts[0].isNew", equalTo(false));
        assertEquals(Optional.of(another), thing.seen.name(thing.subject));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "topic | {'label':{'en':'A'},'parent':'no-such-topic'} | /parent", "cancer-type | {'label':{'en':'A'},'group':'liquid'} | /group",
            "cancer-type | {'group':'solid'} | /label", "glossary-term | {'definitions':{'cy':{'term':'A','definition':'B','synonyms':[]}}} | /definitions",
            "glossary-term | {'definitions':{'en':{'term':'A','synonyms':[]}}} | /definitions/en/definition", "organisation | {'name':'A','country':'Britain'} | /country",
            "organisation | {'name':'A','country':'GB','ror':'https://ror.org/012345678'} | /ror", "person | {'displayName':'A','orcid':'0000-0000-0000-0000'} | /orcid",
            "person | {} | /displayName", "reference | {'kind':'report'} | /citation", "reference | {'kind':'tweet','citation':'A'} | /kind",
            "reference | {'kind':'report','citation':'A','doi':'doi'} | /doi",
            "media | {'type':'image','url':'https://media.example.org/a.jpg','alt':'','credit':'A','licence':'B'} | /alt",
            "media | {'type':'image','url':'https://media.example.org/a.jpg','credit':'A','licence':'B'} | /alt",
            "media | {'type':'video','url':'https://media.example.org/a.mp4','alt':'A','credit':'A','licence':'B'} | /transcript",
            "media | {'type':'image','url':'http://localhost/a.jpg','alt':'A','credit':'A'} | /licence"})
    void whatIsIncompleteOrWrongCanBeKeptAndNotPublished(String kind, String content, String pointer) {
        OnTheDesk draft = OnTheDesk.begun(kind, json(content), Unique.slug(kind));
        draft.submitted().then().statusCode(200);
        draft.approved().then().statusCode(200);
        draft.published("?dryRun=true").then().statusCode(200).body("errors.pointer", hasItem("/drafts/0/content" + pointer));
        draft.published("").then().statusCode(422).body("type", equalTo("/problems/not-publishable")).body("errors.pointer", hasItem("/drafts/0/content" + pointer));
        assertEquals("approved", draft.state());
    }

    private static Seen inList(String list, String key, String name) {
        return wanted -> {
            List<String> keys = Reader.walks(list + "?limit=100", key);
            List<String> names = Reader.walks(list + "?limit=100", name);
            return IntStream.range(0, keys.size()).filter(place -> keys.get(place).equals(wanted)).mapToObj(names::get).findFirst();
        };
    }

    /** What has no list of its own shows only where a story shows it, which cannot be published before. */
    private static final class InStory implements Seen {

        private final String path;
        private final Function<String, Manuscript<?>> shows;
        private final String patch;
        private Manuscript<?> story;
        private OnTheDesk draft;

        InStory(String path, Function<String, Manuscript<?>> shows, String patch) {
            this.path = path;
            this.shows = shows;
            this.patch = patch;
        }

        @Override
        public Optional<String> name(String key) {
            if (draft == null) {
                story = shows.apply(key);
                draft = OnTheDesk.begun(story);
                draft.patched(changes(patch.replace("KEY", key))).then().statusCode(200);
                draft.submitted().then().statusCode(200);
                draft.approved().then().statusCode(200);
            }
            if (draft.state().equals("approved") && draft.published("").statusCode() == 422) {
                return Optional.empty();
            }
            return Optional.of(reads(story).<String>path(path));
        }
    }

    private static Map<String, ?> changes(String quoted) {
        return JSON.convertValue(json(quoted), new TypeReference<Map<String, Object>>() { });
    }

    private static ObjectNode json(String quoted) {
        try {
            return (ObjectNode) JSON.readTree(quoted.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(quoted, e);
        }
    }
}
