package org.researchstories.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.util.UUID;

/** An edge between two published stories, by their ids. */
@Entity
@Table(schema = "live")
@IdClass(Relation.Key.class)
public class Relation {

    @Id
    public UUID source;

    @Id
    public UUID target;

    @Id
    @Enumerated(EnumType.STRING)
    public RelationType type;

    /** In one sentence, why it holds. */
    public String rationale;

    /** Among the edges of its type, low numbers first. */
    public int displayOrder;

    @Column(name = "is_primary")
    public boolean primary;

    public record Key(UUID source, UUID target, RelationType type) {
    }

    /** Whether this end shows it: what is worth reading next, and of what it is made, only the story says that has it so. */
    public boolean isShownBy(UUID end) {
        return end.equals(source) || type.isShownByTarget();
    }

    /** The end that is not {@code story}. */
    public UUID other(UUID story) {
        return source.equals(story) ? target : source;
    }
}
