package org.researchstories.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Fault;
import org.researchstories.body.Text;
import org.researchstories.document.Drawing;
import org.researchstories.document.Survey;
import org.researchstories.relation.Link;
import org.researchstories.story.Facts;
import org.researchstories.story.Kind;
import org.researchstories.story.ReviewEvent;
import org.researchstories.story.ReviewOnRecord;
import org.researchstories.story.ReviewRepository;
import org.researchstories.story.Story;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.StoryRepository;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the door looks at before it lets anything through. All faults are told at once. */
@ApplicationScoped
class Inspection {

    private static final int LONGEST_REASON = 500;

    private final Proofreading proofreading;
    private final Drawing drawing;
    private final Survey survey;
    private final StoryRepository stories;
    private final Notices notices;
    private final ReviewRepository reviews;
    private final List<Rule> rules;
    private final ObjectMapper json;

    Inspection(Proofreading proofreading, Drawing drawing, Survey survey, StoryRepository stories, Notices notices,
            ReviewRepository reviews, @All List<Rule> rules, ObjectMapper json) {
        this.proofreading = proofreading;
        this.drawing = drawing;
        this.survey = survey;
        this.stories = stories;
        this.notices = notices;
        this.reviews = reviews;
        this.rules = rules;
        this.json = json;
    }

    /** What a draft shows by itself: its annotations, its kind's rules and those of every kind. */
    void ofDrafts(List<? extends Drafting<?>> drafts) {
        Set<UUID> archived = notices.of(drafts.stream().map(draft -> draft.story().id()).toList());
        List<Refused.Reason> refused = new ArrayList<>();
        for (Drafting<?> draft : drafts) {
            List<Fault> faults = new ArrayList<>(proofreading.faults(draft));
            if (archived.contains(draft.story().id())) {
                faults.add(new Fault("/story/id", "belongs to a story that was archived, which is for good"));
            }
            faults.forEach(fault -> refused.add(Refused.Reason.of(draft.story().id(), fault)));
        }
        Refused.ifAny(refused);
    }

    /** Answers the story that the draft is of, a new one where none stands. */
    @SuppressWarnings("unchecked") // The classes are compared first.
    <S extends Story> S sameKind(Drafting<S> draft, Story standing) {
        S blank = draft.blank();
        if (standing == null && draft.hasFacts()) {
            return blank;
        }
        if (standing == null || standing.kind != blank.kind) {
            throw new Refused(List.of(Refused.Reason.of(draft.story().id(), standing == null
                    ? new Fault("/facts", "a translation needs a published story to be one of")
                    : new Fault("/story/id", "belongs to a story of another kind: " + standing.kind.value))));
        }
        return (S) standing;
    }

    /** Whether translations are of editions that there are. */
    void ofSources(List<? extends Drafting<?>> drafts, Map<UUID, Story> published) {
        List<Refused.Reason> refused = new ArrayList<>();
        for (Drafting<?> draft : drafts) {
            StoryDraft story = draft.story();
            int last = Application.editionToTranslate(published.get(story.id()).in(story.locale())).orElse(0);
            if (story.sourceEdition() != null && story.sourceEdition() > last) {
                refused.add(Refused.Reason.of(story.id(), new Fault("/story/sourceEdition", last == 0 ? "must be left out, as of what translates nothing"
                        : "must be an edition of what it translates, of which there are %d".formatted(last))));
            }
        }
        Refused.ifAny(refused);
    }

    /** Whether all that the drafts name exists and is public, or becomes so with them. */
    void ofReferences(List<? extends Drafting<?>> drafts, Map<UUID, Story> published) {
        Map<UUID, Kind> ends = ends(drafts, published);
        Set<Subject> shown = new HashSet<>();
        published.values().forEach(story -> shown.addAll(drawing.shows(story)));
        Set<Subject> found = survey.find(shown).keySet();
        List<Refused.Reason> refused = new ArrayList<>();
        for (Drafting<?> draft : drafts) {
            UUID id = draft.story().id();
            Consumer<Fault> tell = fault -> refused.add(Refused.Reason.of(id, fault));
            Supplier<JsonNode> sent = () -> json.valueToTree(draft);
            missing(published.get(id), it -> it.type() == Subject.Type.STORY ? ends.containsKey(UUID.fromString(it.key())) : found.contains(it),
                    sent, tell);
            toldAlong(draft, published.get(id), tell);
            if (draft.hasFacts()) {
                links(Application.links(draft), published.get(id), ends, sent, tell);
            }
        }
        Refused.ifAny(refused);
    }

    /** Whether all that the drafts' stories show of what stories share exists, or is {@code among} what comes with them. */
    void ofShared(List<? extends Drafting<?>> drafts, Map<UUID, Story> published, Set<Subject> among) {
        Set<Subject> found = new HashSet<>(among);
        found.addAll(survey.find(published.values().stream().flatMap(story -> drawing.shows(story).stream()).collect(Collectors.toSet())).keySet());
        List<Refused.Reason> refused = new ArrayList<>();
        for (Drafting<?> draft : drafts) {
            Story story = published.get(draft.story().id());
            Consumer<Fault> tell = fault -> refused.add(Refused.Reason.of(story.id, fault));
            missing(story, it -> it.type() == Subject.Type.STORY || found.contains(it), () -> json.valueToTree(draft), tell);
            toldAlong(draft, story, tell);
        }
        Refused.ifAny(refused);
    }

    private void missing(Story story, Predicate<Subject> isThere, Supplier<JsonNode> sent, Consumer<Fault> tell) {
        drawing.shows(story).stream().filter(isThere.negate())
                .forEach(it -> tell.accept(new Fault(Place.of(named(it), sent.get()), "there is no %s %s".formatted(it.type().value, it.key()))));
    }

    /** How many references and terms its texts are told with; a draft with facts may bring others to each of them. */
    private static void toldAlong(Drafting<?> draft, Story story, Consumer<Fault> tell) {
        story.texts.keySet().stream().sorted().filter(language -> draft.hasFacts() || language == draft.story().locale()).forEach(language -> {
            atMost(Facts.MOST_REFERENCES, "references", story.referencesIn(language), draft, language, tell);
            atMost(Facts.MOST_TERMS, "glossaryTerms", story.glossaryTermsIn(language), draft, language, tell);
        });
    }

    private static void atMost(int most, String name, List<String> keys, Drafting<?> draft, Language language, Consumer<Fault> tell) {
        if (keys.size() > most) {
            tell.accept(new Fault(draft.hasFacts() ? "/story/facts/" + name : "/story/wording/body",
                    "there must be at most %d %s, those of the story and those that its text in %s marks; there are %d"
                            .formatted(most, name, language.tag, keys.size())));
        }
    }

    /** Whether what they say of reviews is on record, and what else takes the published stories to judge. */
    void ofRecord(List<? extends Drafting<?>> drafts) {
        Map<UUID, List<ReviewOnRecord>> recorded = reviews.of(drafts.stream().map(draft -> draft.story().id()).toList()).stream()
                .collect(Collectors.groupingBy(it -> it.storyId));
        List<Refused.Reason> refused = new ArrayList<>();
        for (Drafting<?> draft : drafts) {
            StoryDraft story = draft.story();
            Stream<ReviewEvent> earlier = recorded.getOrDefault(story.id(), List.of()).stream()
                    .filter(it -> it.locale == story.locale()).map(it -> it.event);
            if (!isOnRecord(story, Stream.concat(earlier, story.reviewEvents().stream()))) {
                refused.add(Refused.Reason.of(story.id(), new Fault("/story/review/lastReviewedOn",
                        "must be the day of a review on record that approved the text, a clinical one or that of a translation")));
            }
        }
        rules.forEach(rule -> refused.addAll(rule.broken(drafts)));
        Refused.ifAny(refused);
    }

    private static boolean isOnRecord(StoryDraft story, Stream<ReviewEvent> events) {
        return story.review().lastReviewedOn() == null || events.anyMatch(event -> event.vouchesFor(story.locale())
                && event.on().equals(story.review().lastReviewedOn()));
    }

    /** What is told in the place of a story that is withdrawn or archived. */
    void ofNotice(UUID story, String reason, boolean required, UUID replacedBy) {
        List<Fault> faults = new ArrayList<>();
        if (reason == null ? required : Text.length(reason) > LONGEST_REASON || reason.isBlank() || !reason.equals(Text.line(reason))) {
            faults.add(new Fault("/reason", "must be plain text of 1 to %d characters".formatted(LONGEST_REASON)));
        }
        if (replacedBy != null && (replacedBy.equals(story) || stories.cards(List.of(replacedBy)).isEmpty())) {
            faults.add(new Fault("/replacedBy", "must be another story that is public"));
        }
        Refused.ifAny(faults.stream().map(fault -> Refused.Reason.of(story, fault)).toList());
    }

    /** @param circular the stories that would be a component of themselves */
    static void ofComponents(List<UUID> circular) {
        Refused.ifAny(circular.stream().map(id -> Refused.Reason.of(id,
                new Fault("/facts/components", "must not contain the strategy itself, at any depth"))).toList());
    }

    /** As a draft has it: the scheme of a classification stands apart from its code. */
    private static String named(Subject subject) {
        return subject.type() == Subject.Type.CLASSIFICATION ? subject.key().split("/", 2)[1] : subject.key();
    }

    private static void links(List<Link> links, Story source, Map<UUID, Kind> ends, Supplier<JsonNode> sent, Consumer<Fault> tell) {
        for (Link link : links) {
            Kind target = ends.get(link.target());
            if (target == null) {
                tell.accept(new Fault(place(link, source, sent.get()),
                        "%s a story that is not public: %s".formatted(link.type().value, link.target())));
            } else if (!link.type().mayLink(source.kind, target) || link.target().equals(source.id)) {
                tell.accept(new Fault(place(link, source, sent.get()),
                        "%s cannot lead from %s to %s".formatted(link.type().value, source.kind.value, target.value)));
            }
        }
    }

    /** A story's own id is also where it says which story it is. */
    private static String place(Link link, Story source, JsonNode sent) {
        return link.target().equals(source.id) ? "/facts" + Place.of(link.target().toString(), sent.path("facts"))
                : Place.of(link.target().toString(), sent);
    }

    private Map<UUID, Kind> ends(List<? extends Drafting<?>> drafts, Map<UUID, Story> published) {
        Set<UUID> wanted = new HashSet<>();
        drafts.stream().filter(Drafting::hasFacts).flatMap(draft -> Application.links(draft).stream())
                .forEach(link -> wanted.add(link.target()));
        published.values().stream().flatMap(story -> drawing.shows(story).stream())
                .filter(it -> it.type() == Subject.Type.STORY).forEach(it -> wanted.add(UUID.fromString(it.key())));
        Map<UUID, Kind> ends = new HashMap<>();
        for (StoryCard card : stories.cards(wanted)) {
            ends.put(card.id(), card.kind());
        }
        published.values().forEach(story -> ends.put(story.id, story.kind));
        return ends;
    }
}
