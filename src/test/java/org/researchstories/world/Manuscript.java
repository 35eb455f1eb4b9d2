package org.researchstories.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.story.Facts;
import org.researchstories.story.FormerSlug;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.ReviewEvent;
import org.researchstories.story.StoryDraft;
import org.researchstories.story.UpdateType;
import org.researchstories.story.Wording;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A story that is being written: valid from the start, unlike every other, and changed in the words of a test. */
public abstract class Manuscript<M extends Manuscript<M>> implements Addressed, Submission {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Kind kind;
    private UUID id = UUID.randomUUID();
    private String slug;
    private String title;
    private String summary = "Enough words to say in plain English what this story is about. It is told so that a test can read it.";
    private String paragraph = "Some of it is known, and most of it is not.";
    private Body body;
    private List<String> references = List.of();
    private List<String> glossaryTerms = List.of();
    private int displayOrder = 5000;
    private List<String> cancerTypes = List.of("lung");
    private List<String> topics = List.of("immunotherapy");
    private List<String> tags = List.of();
    private List<UUID> related = List.of();
    private Review review = new Review(null, null, null, null);
    private UpdateType updateType = UpdateType.MAJOR;
    private String changeNote = "Written for a test.";
    private List<FormerSlug> formerSlugs = List.of();
    private List<ReviewEvent> reviewEvents = List.of();
    private Instant firstPublishedAt;
    private boolean sample;
    private String sampleNotice;

    Manuscript(Kind kind) {
        this.kind = kind;
        this.slug = Unique.slug(kind.value);
        this.title = "Of a " + kind.value + " called " + Unique.word();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public M withId(UUID id) {
        this.id = id;
        return self();
    }

    public M at(String slug) {
        this.slug = slug;
        return self();
    }

    public M formerlyAt(String... slugs) {
        this.formerSlugs = Arrays.stream(slugs).map(slug -> new FormerSlug(slug, FormerSlug.Reason.MOVED)).toList();
        return self();
    }

    public M titled(String title) {
        this.title = title;
        return self();
    }

    public M summarised(String summary) {
        this.summary = summary;
        return self();
    }

    public M saying(String paragraph) {
        this.paragraph = paragraph;
        return self();
    }

    /** In the place of a paragraph. */
    public M telling(Block... blocks) {
        this.body = new Body(List.of(blocks));
        return self();
    }

    public M citing(String... references) {
        this.references = List.of(references);
        return self();
    }

    public M explaining(String... glossaryTerms) {
        this.glossaryTerms = List.of(glossaryTerms);
        return self();
    }

    public M about(String... cancerTypes) {
        this.cancerTypes = List.of(cancerTypes);
        return self();
    }

    public M onTopics(String... topics) {
        this.topics = List.of(topics);
        return self();
    }

    public M tagged(String... tags) {
        this.tags = List.of(tags);
        return self();
    }

    public M displayedAt(int displayOrder) {
        this.displayOrder = displayOrder;
        return self();
    }

    public M relatedTo(Addressed... others) {
        this.related = Arrays.stream(others).map(Addressed::id).toList();
        return self();
    }

    public M reviewedOn(LocalDate day, LocalDate nextDue) {
        this.review = new Review(day, nextDue, "consultant", "Checked against the guideline.");
        return day == null ? self() : withReview(new ReviewEvent(ReviewEvent.Type.CLINICAL, ReviewEvent.Outcome.APPROVED, day,
                "consultant", null, null));
    }

    public M withReview(ReviewEvent event) {
        this.reviewEvents = List.of(event);
        return self();
    }

    public M withoutNewReviews() {
        this.reviewEvents = List.of();
        return self();
    }

    public M majorUpdate(String note) {
        this.updateType = UpdateType.MAJOR;
        this.changeNote = note;
        return self();
    }

    public M minorUpdate() {
        this.updateType = UpdateType.MINOR;
        this.changeNote = null;
        return self();
    }

    /** With a note that readers of later editions are not told. */
    public M minorUpdate(String note) {
        this.updateType = UpdateType.MINOR;
        this.changeNote = note;
        return self();
    }

    public M firstPublishedAt(Instant moment) {
        this.firstPublishedAt = moment;
        return self();
    }

    public M sample(boolean sample, String notice) {
        this.sample = sample;
        this.sampleNotice = notice;
        return self();
    }

    /** The same story in Welsh, under an address of its own. */
    public Submission inWelsh(String title) {
        return inWelsh(title, null);
    }

    /** @param sourceEdition the edition in English that it says it is of; null where it says nothing */
    public Submission inWelsh(String title, Integer sourceEdition) {
        return translated(new StoryDraft(id, Language.WELSH, wording(slug + "-cy", title), null, review, reviewEvents, UpdateType.MAJOR,
                "Cyfieithiad.", List.of(), sourceEdition, null));
    }

    public String welshSlug() {
        return slug + "-cy";
    }

    abstract Submission translated(StoryDraft story);

    StoryDraft story() {
        return new StoryDraft(id, Language.ENGLISH, wording(slug, title), new Facts(displayOrder, null, cancerTypes, topics,
                tags, references, glossaryTerms, related, List.of(), "CC-BY-4.0", "Written for a test", sample, sampleNotice),
                review, reviewEvents, updateType, changeNote, formerSlugs, null, firstPublishedAt);
    }

    private Wording wording(String slug, String title) {
        return new Wording(slug, title, null, "In one sentence.", summary, body(), null);
    }

    private Body body() {
        return body != null ? body : JSON.convertValue(List.of(Map.of("type", "paragraph", "content", List.of(Map.of("text", paragraph)))), Body.class);
    }

    @SuppressWarnings("unchecked") // M is the class itself.
    private M self() {
        return (M) this;
    }
}
