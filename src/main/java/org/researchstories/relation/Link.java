package org.researchstories.relation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;

import java.util.UUID;

/**
 * A relation as the draft of its source has it.
 *
 * @param primary only of research and the one challenge that it is mainly about
 */
public record Link(
        @NotNull RelationType type,
        @NotNull UUID target,
        @PlainText(min = 1, max = 300) String rationale,
        @Min(0) @Max(9999) int displayOrder,
        boolean primary) {

    /** The relation, as the draft of its source would say it. */
    public static Link of(Relation it) {
        return new Link(it.type, it.target, it.rationale, it.displayOrder, it.primary);
    }

    public Relation from(UUID source) {
        Relation relation = new Relation();
        relation.source = source;
        relation.target = target;
        relation.type = type;
        relation.rationale = rationale;
        relation.displayOrder = displayOrder;
        relation.primary = primary;
        return relation;
    }
}
