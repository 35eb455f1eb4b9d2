package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.asset.Media;
import org.researchstories.body.Block;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.research.CoFunder;
import org.researchstories.research.RegistryId;
import org.researchstories.research.ResearchDraft;
import org.researchstories.vocabulary.CancerType;
import org.researchstories.vocabulary.Classification;
import org.researchstories.vocabulary.ClassificationCode;
import org.researchstories.vocabulary.Localised;
import org.researchstories.vocabulary.Scheme;
import org.researchstories.vocabulary.Shared;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.Submission;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** What the contract promises of public answers is held on the way in: each limit can be reached, and not passed. */
@QuarkusTest
class LimitsTest {

    @Inject
    Desk desk;

    /** @param of what has so many of something */
    record Limit(String what, int most, IntFunction<Block> of, String pointer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Limit> limitsOfBlocks() {
        return Stream.of(
                new Limit("items of a list", 200, n -> new ItemList(ItemList.Style.BULLET, lines(n)), "/items"),
                new Limit("columns of a table", 20, n -> new Table(null, lines(n), List.of(lines(n))), "/header"),
                new Limit("rows of a table", 500, n -> new Table(null, lines(1), Collections.nCopies(n, lines(1))), "/rows"),
                new Limit("spans of a line", 500, n -> new Paragraph(Collections.nCopies(n, Span.of("a"))), "/content"),
                new Limit("spans of a cell", 500, n -> new Table(null, lines(1), List.of(List.of(Collections.nCopies(n, Span.of("a"))))), "/rows/0/0"),
                new Limit("characters of an attribution", 200, n -> new Quote(line(), "a".repeat(n)), "/attribution"),
                new Limit("characters of a caption", 250, n -> new Table("a".repeat(n), lines(1), List.of(lines(1))), "/caption"),
                new Limit("characters of the text of a link to a story", 250, n -> new StoryLink(Stories.CAR_T.id(), "\uD83E\uDDEC".repeat(n)), "/text"),
                new Limit("characters of an address", 2_000, n -> linking("/" + "a".repeat(n - 1)), "/content/0/href"),
                new Limit("characters of a language", 35, n -> in("cy-x-12345678-12345678-12345678-123" + "4".repeat(n - 35)), "/content/0/lang"));
    }

    @ParameterizedTest
    @MethodSource("limitsOfBlocks")
    void asManyAreInABlockAsTheContractHasAndNoMore(Limit limit) {
        var story = aChallenge().telling(limit.of.apply(limit.most));
        desk.publishes(story);
        Reader.reads(story);
        assertEquals("/story/wording/body/0" + limit.pointer, refused(story.telling(limit.of.apply(limit.most + 1))));
    }

    /** @param with a list of so many in an award's facts */
    record OfResearch(String what, int most, IntFunction<Function<ResearchDraft.OwnFacts, ResearchDraft.OwnFacts>> with) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<OfResearch> limitsOfResearch() {
        return Stream.of(
                new OfResearch("registryIds", 20, n -> it -> facts(it, IntStream.range(0, n).mapToObj(i -> new RegistryId("other", "r" + i)).toList(),
                        it.coFunders(), it.partners())),
                new OfResearch("coFunders", 49, n -> it -> facts(it, it.registryIds(), organisations(n).map(key -> new CoFunder(key, null)).toList(), it.partners())),
                new OfResearch("partners", 50, n -> it -> facts(it, it.registryIds(), it.coFunders(), organisations(n).toList())));
    }

    @ParameterizedTest
    @MethodSource("limitsOfResearch")
    void asManyAreOfResearchAsTheContractHasAndNoMore(OfResearch limit) {
        desk.keeps(organisations(51).map(key -> Things.anOrganisation(key, "Of " + key)).toArray(Shared[]::new));
        var research = someResearch();
        desk.publishes(with(research, limit.with.apply(limit.most)));
        Reader.reads(research);
        assertEquals("/facts/" + limit.what, refused(with(research, limit.with.apply(limit.most + 1))));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void aPictureIsAsLargeAsTheContractHasItAndNoLarger(String pointer, int width, int height, int widthOfRendition, int heightOfRendition) {
        String key = Unique.slug("picture");
        desk.keeps(picture(key, 100_000, 100_000, 100_000, 100_000));
        var story = aChallenge().telling(new Image(key));
        desk.publishes(story);
        Reader.reads(story);
        assertEquals(pointer, assertThrows(Refused.class, () -> desk.keeps(picture(key, width, height, widthOfRendition, heightOfRendition)))
                .reasons().getFirst().fault().pointer());
    }

    static Stream<Arguments> sides() {
        return Stream.of(Arguments.of("/width", 100_001, 1, 1, 1),
                Arguments.of("/height", 1, 100_001, 1, 1),
                Arguments.of("/renditions/0/width", 1, 1, 100_001, 1),
                Arguments.of("/renditions/0/height", 1, 1, 1, 100_001));
    }

    /** @param of something shared, with so many of something */
    record OfShared(String what, int most, IntFunction<Shared> of, String pointer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<OfShared> limitsOfWhatIsShared() {
        return Stream.of(
                new OfShared("characters of a topic's label", 200, n -> Things.aTopic("of-limits", "a".repeat(n)), "/label/en"),
                new OfShared("characters of another label", 200, n -> aCancerType(it -> it.alternativeLabels = List.of("a".repeat(n))), "/alternativeLabels/0"),
                new OfShared("an ICRP site number", 999, n -> aCancerType(it -> it.icrpSiteNumber = n), "/icrpSiteNumber"),
                new OfShared("characters of a group of codes", 120, n -> aCode(it -> it.group = "a".repeat(n)), "/group"),
                new OfShared("characters of an owner's id", 80, n -> aCode(it -> it.officialId = "a".repeat(n)), "/officialId"),
                new OfShared("characters of the version of a scheme", 40, n -> aCode(it -> it.schemeVersion = "a".repeat(n)), "/schemeVersion"));
    }

    @ParameterizedTest
    @MethodSource("limitsOfWhatIsShared")
    void asMuchIsSharedAsTheContractHasAndNoMore(OfShared limit) {
        desk.keeps(limit.of.apply(limit.most));
        Stream.of("/v1/topics", "/v1/cancer-types", "/v1/classifications/icrp-cso").forEach(list -> Reader.walks(list + "?limit=100"));
        assertEquals(limit.pointer, assertThrows(Refused.class, () -> desk.keeps(limit.of.apply(limit.most + 1))).reasons().getFirst().fault().pointer());
    }

    private static CancerType aCancerType(Consumer<CancerType> with) {
        CancerType type = Things.aCancerType("of-limits", "Of limits");
        with.accept(type);
        return type;
    }

    private static Classification aCode(Consumer<Classification> with) {
        Classification code = new Classification();
        code.id = new ClassificationCode(Scheme.CSO, "9.9");
        code.label = Localised.of("Of limits");
        with.accept(code);
        return code;
    }

    private String refused(Submission story) {
        return assertThrows(Refused.class, () -> desk.publishes(story)).reasons().getFirst().fault().pointer();
    }

    private static Submission with(ResearchManuscript research, Function<ResearchDraft.OwnFacts, ResearchDraft.OwnFacts> change) {
        ResearchDraft draft = research.draft();
        return () -> new ResearchDraft(draft.story(), draft.whyItMatters(), draft.aims(), draft.updates(), change.apply(draft.facts()));
    }

    private static ResearchDraft.OwnFacts facts(ResearchDraft.OwnFacts it, List<RegistryId> registryIds, List<CoFunder> coFunders, List<String> partners) {
        return new ResearchDraft.OwnFacts(it.researchStage(), it.trialPhase(), it.researchStatus(), registryIds, it.outputs(), it.award(), it.leadFunder(),
                it.leadFunderShare(), coFunders, it.leadOrganisation(), partners, it.people(), it.classifications(), it.relations());
    }

    private static Stream<String> organisations(int n) {
        return IntStream.range(0, n).mapToObj(i -> "one-of-many-" + i);
    }

    private static Media picture(String key, int width, int height, int widthOfRendition, int heightOfRendition) {
        Media media = new Media();
        media.key = key;
        media.type = "image";
        media.url = "https://media.example.org/a.jpg";
        media.alt = "A picture.";
        media.credit = "Somebody";
        media.licence = "CC-BY-4.0";
        media.width = width;
        media.height = height;
        media.renditions = List.of(new Media.Rendition("https://media.example.org/b.jpg", widthOfRendition, heightOfRendition));
        return media;
    }

    private static Paragraph linking(String href) {
        return new Paragraph(List.of(new Span("a", Set.of(), href, null, null, null)));
    }

    private static Paragraph in(String language) {
        return new Paragraph(List.of(new Span("a", Set.of(), null, null, null, language)));
    }

    private static List<List<Span>> lines(int n) {
        return Collections.nCopies(n, line());
    }

    private static List<Span> line() {
        return List.of(Span.of("a"));
    }
}
