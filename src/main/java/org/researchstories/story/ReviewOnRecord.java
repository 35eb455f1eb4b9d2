package org.researchstories.story;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.researchstories.vocabulary.Language;

import java.util.UUID;

/** A review and the edition that it was of. Only ever added. */
@Entity
@Table(schema = "live", name = "review_event")
public class ReviewOnRecord {

    @Id
    public UUID id;

    public UUID storyId;

    @Enumerated(EnumType.STRING)
    public Language locale;

    public int edition;

    @Embedded
    public ReviewEvent event;

    protected ReviewOnRecord() {
    }

    public ReviewOnRecord(StoryText text, ReviewEvent event) {
        this.id = UUID.randomUUID();
        this.storyId = text.story.id;
        this.locale = text.locale;
        this.edition = text.edition;
        this.event = event;
    }
}
