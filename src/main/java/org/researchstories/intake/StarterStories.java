package org.researchstories.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.body.Body;
import org.researchstories.challenge.ChallengeDraft;
import org.researchstories.publication.Drafting;
import org.researchstories.relation.Link;
import org.researchstories.relation.RelationType;
import org.researchstories.research.Award;
import org.researchstories.research.AwardType;
import org.researchstories.research.Participant;
import org.researchstories.research.PersonRole;
import org.researchstories.research.ResearchDraft;
import org.researchstories.research.ResearchStage;
import org.researchstories.research.ResearchStatus;
import org.researchstories.research.Share;
import org.researchstories.research.TrialPhase;
import org.researchstories.story.Facts;
import org.researchstories.story.FormerSlug;
import org.researchstories.story.Review;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.UpdateType;
import org.researchstories.story.Wording;
import org.researchstories.strategy.EvidenceStage;
import org.researchstories.strategy.Modality;
import org.researchstories.strategy.StrategyDraft;
import org.researchstories.strategy.StrategyRole;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.researchstories.intake.Nodes.each;
import static org.researchstories.intake.Nodes.text;
import static org.researchstories.intake.Nodes.texts;

/** The sample stories as drafts. Every one is labelled as the sample that it is. */
class StarterStories {

    private static final String ATTRIBUTION = "Research Stories sample content";

    private final JsonNode content;
    private final ObjectMapper json;
    private final Map<String, UUID> ids = new HashMap<>();

    StarterStories(JsonNode content, ObjectMapper json) {
        this.content = content;
        this.json = json;
        Stream.of("challenges", "strategies", "research").flatMap(kind -> each(content.path(kind)))
                .forEach(story -> ids.put(text(story, "slug"), UUID.fromString(text(story, "id"))));
    }

    /** All of them; those that others refer to may come later, as they are published together. */
    List<Drafting<?>> drafts() {
        List<Drafting<?>> drafts = new ArrayList<>();
        each(content.path("challenges")).map(this::challenge).forEach(drafts::add);
        each(content.path("strategies")).map(this::strategy).forEach(drafts::add);
        each(content.path("research")).map(this::research).forEach(drafts::add);
        return drafts;
    }

    private ChallengeDraft challenge(JsonNode node) {
        return new ChallengeDraft(story(node), texts(node.path("keyQuestions")), new ChallengeDraft.OwnFacts(null, null));
    }

    private StrategyDraft strategy(JsonNode node) {
        List<Link> challenges = each(content.path("challengeStrategyRelations"))
                .filter(relation -> text(relation, "strategy").equals(text(node, "slug")))
                .map(relation -> new Link(as(relation, "relation", RelationType.class), ids.get(text(relation, "challenge")),
                        text(relation, "rationale"), relation.path("displayOrder").asInt(), false))
                .toList();
        return new StrategyDraft(story(node), new StrategyDraft.OwnFacts(
                as(node, "modality", Modality.class),
                as(node, "evidenceStage", EvidenceStage.class),
                as(node, "role", StrategyRole.class), challenges, List.of()));
    }

    private ResearchDraft research(JsonNode node) {
        JsonNode award = node.path("award");
        return new ResearchDraft(story(node), text(node, "whyItMatters"), texts(node.path("aims")), List.of(),
                new ResearchDraft.OwnFacts(
                        as(node, "researchStage", ResearchStage.class),
                        as(node, "trialPhase", TrialPhase.class),
                        as(node, "researchStatus", ResearchStatus.class),
                        List.of(), List.of(), award(award), text(award, "funder"), null, List.of(),
                        text(award, "leadOrganisation"), List.of(), people(node), shares(node.path("classifications")),
                        relations(node)));
    }

    private Award award(JsonNode node) {
        return new Award(text(node, "funderReference"), as(node, "awardType", AwardType.class),
                null, text(node, "currency"), new BigDecimal(text(node, "amountAwarded")), true,
                date(node, "awardedOn"), date(node, "startsOn"), date(node, "endsOn"), null, null, null);
    }

    private List<Participant> people(JsonNode research) {
        return each(research.path("people"))
                .map(person -> new Participant(as(person, "role", PersonRole.class),
                        StarterVocabularies.personKey(research, person), text(person, "organisation")))
                .toList();
    }

    private static List<Share> shares(JsonNode classifications) {
        return Stream.of(
                        shares(Scheme.HRCS_HEALTH_CATEGORY, classifications.path("hrcsHealthCategories"), "key"),
                        shares(Scheme.HRCS_RESEARCH_ACTIVITY, classifications.path("hrcsResearchActivities"), "code"),
                        shares(Scheme.CSO, classifications.path("cso"), "code"))
                .flatMap(shares -> shares).toList();
    }

    private static Stream<Share> shares(Scheme scheme, JsonNode list, String code) {
        return each(list).map(share -> new Share(scheme, text(share, code), new BigDecimal(text(share, "percent"))));
    }

    /** The first challenge is the primary one: the sample lists them in that order. */
    private List<Link> relations(JsonNode research) {
        List<Link> links = new ArrayList<>();
        texts(research.path("challenges")).forEach(slug -> links.add(
                new Link(RelationType.INVESTIGATES, ids.get(slug), null, links.size(), links.isEmpty())));
        each(research.path("strategies")).forEach(strategy -> links.add(
                new Link(as(strategy, "role", RelationType.class), ids.get(text(strategy, "strategy")), null, links.size(), false)));
        return links;
    }

    private StoryDraft story(JsonNode node) {
        JsonNode review = node.path("review");
        return new StoryDraft(UUID.fromString(text(node, "id")), Language.of(text(node, "locale")), wording(node), facts(node),
                new Review(date(review, "lastReviewedOn"), date(review, "nextReviewDueOn"), null, text(review, "note")), List.of(),
                UpdateType.MAJOR, text(node, "changeNote"), formerSlugs(text(node, "slug")), null, Instant.parse(text(node, "firstPublishedAt")));
    }

    private List<FormerSlug> formerSlugs(String slug) {
        return each(content.path("redirects")).filter(redirect -> slug.equals(text(redirect, "toSlug")))
                .map(redirect -> new FormerSlug(text(redirect, "fromSlug"), as(redirect, "reason", FormerSlug.Reason.class))).toList();
    }

    private Wording wording(JsonNode node) {
        return new Wording(text(node, "slug"), text(node, "title"), text(node, "shortTitle"), text(node, "standfirst"),
                text(node, "summary"), node.has("body") ? json.convertValue(node.path("body"), Body.class) : Body.EMPTY, null);
    }

    private Facts facts(JsonNode node) {
        String notice = text(node, "sampleNotice");
        return new Facts(node.path("displayOrder").asInt(), text(node, "heroImage"),
                texts(node.path("cancerTypes")), texts(node.path("topics")),
                each(node.path("tags")).map(tag -> tag.asText().toLowerCase(Locale.UK)).toList(),
                texts(node.path("references")), texts(node.path("glossaryTerms")), List.of(), List.of(),
                text(content.path("meta"), "licence"), ATTRIBUTION, true,
                notice == null ? text(content.path("meta"), "notice") : notice);
    }

    private static LocalDate date(JsonNode node, String name) {
        String date = text(node, name);
        return date == null ? null : LocalDate.parse(date);
    }

    private <T> T as(JsonNode node, String name, Class<T> type) {
        return json.convertValue(node.path(name), type);
    }
}
