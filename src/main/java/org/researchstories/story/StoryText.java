package org.researchstories.story;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.Body;
import org.researchstories.body.Readability;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.UUID;

/** A story's words in one language, with the edition that they are and the review that they had. */
@Entity
@Table(schema = "live")
@IdClass(StoryText.Key.class)
public class StoryText {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    public Story story;

    @Id
    @Enumerated(EnumType.STRING)
    public Language locale;

    public String slug;

    public String title;

    public String shortTitle;

    public String standfirst;

    public String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    public Body body;

    /** Of summary and body, as they are: read once, and not again whenever the story is drawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Readability readability;

    public String seoDescription;

    /** Counts publications in this language, from 1. */
    public int edition;

    /** The last that readers should know of; the first is one. */
    public int majorEdition;

    /** The edition in the default language that this translates; null of the default language, and where there was none. */
    public Integer sourceEdition;

    @Enumerated(EnumType.STRING)
    public UpdateType updateType;

    public String changeNote;

    public Instant firstPublishedAt;

    /** Moves with major updates only. */
    public Instant contentUpdatedAt;

    @Embedded
    public Review review;

    /** Whether what it translates has been changed since, in a way that readers should know of. */
    public boolean hasFallenBehind() {
        return sourceEdition != null && story.texts.containsKey(Language.DEFAULT) && sourceEdition < story.in(Language.DEFAULT).majorEdition;
    }

    public record Key(UUID story, Language locale) {
    }
}
