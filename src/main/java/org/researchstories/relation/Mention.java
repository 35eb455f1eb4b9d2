package org.researchstories.relation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;

/**
 * A related story as the contract has it (openapi: Mention).
 *
 * @param relation what a strategy is to a challenge, else null
 * @param role     what research does with a strategy, else null
 * @param primary  of research and a challenge: whether it is the one that the research is mainly about, else null
 */
public record Mention(
        @JsonUnwrapped StoryReference story,
        RelationType relation,
        RelationType role,
        Boolean primary,
        String rationale) {

    /** The most that a story shows of those of one kind. */
    public static final int MOST = 100;

    public static Mention of(Relation relation, StoryCard other) {
        RelationType type = relation.type;
        return new Mention(StoryReference.to(other),
                type.isOfStrategyToChallenge() ? type : null,
                type.isRoleOfResearch() ? type : null,
                type == RelationType.INVESTIGATES ? relation.primary : null,
                relation.rationale);
    }
}
