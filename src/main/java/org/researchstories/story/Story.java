package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the three kinds of story have in common, as it is published. Whatever a story shows of others (terms, media,
 * other stories) it holds by key or id, never as an entity: what they are called is looked up when it is drawn.
 */
@Entity
@Table(schema = "live")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Story {

    /** What a story is of when it is published. */
    public static final int FIRST_VERSION = 1;

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public State state = State.PUBLISHED;

    /** Why and since when it is withdrawn; null while it is published. */
    @Embedded
    public Withdrawal withdrawal;

    /** 0 to 9999; lists show low numbers first. */
    public int displayOrder;

    public String heroImage;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> tags = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Author> authors = List.of();

    public String licence;

    public String attribution;

    public boolean sample;

    public String sampleNotice;

    /** Counts every change of what the public sees of this story, its mentions of others among them. */
    public int version = FIRST_VERSION;

    @ElementCollection
    @CollectionTable(schema = "live", name = "story_cancer_type", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "position")
    @Column(name = "cancer_type")
    public List<String> cancerTypes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "live", name = "story_topic", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "position")
    @Column(name = "topic")
    public List<String> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "live", name = "story_reference", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "position")
    @Column(name = "reference")
    public List<String> references = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "live", name = "story_glossary_term", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "position")
    @Column(name = "term")
    public List<String> glossaryTerms = new ArrayList<>();

    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "locale")
    public Map<Language, StoryText> texts = new HashMap<>();

    /** Where a story stands towards the public. An archived story is none any more: only its notice is kept. */
    public enum State {
        PUBLISHED("published"),
        WITHDRAWN("withdrawn");

        @EnumeratedValue
        @JsonValue
        public final String value;

        State(String value) {
            this.value = value;
        }
    }

    protected Story() {
    }

    protected Story(Kind kind) {
        this.kind = kind;
    }

    /** The text in {@code language}, or null where there is none. */
    public StoryText in(Language language) {
        return texts.get(language);
    }

    /** Keys of the references that its text in {@code language} is told with: the story's, then those that only the text marks. */
    public List<String> referencesIn(Language language) {
        return together(references, in(language).body.referenceKeys());
    }

    /** Likewise of the glossary terms. */
    public List<String> glossaryTermsIn(Language language) {
        return together(glossaryTerms, in(language).body.termKeys());
    }

    private static List<String> together(List<String> ofTheStory, List<String> marked) {
        return Stream.concat(ofTheStory.stream(), marked.stream()).distinct().toList();
    }

    /** Its address in the public API, in the language given. */
    public String path(Language language) {
        return StoryCard.path(kind, texts.get(language).slug, language);
    }
}
