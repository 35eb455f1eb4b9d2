package org.researchstories.challenge;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What stands in the way. Its strategies are relations, not fields. */
@Entity
@Table(schema = "live")
@DiscriminatorValue(Kind.Name.CHALLENGE)
public class Challenge extends Story {

    /** Questions that research into this challenge asks, most important first. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Language, List<String>> keyQuestions = Map.of();

    public LocalDate openedOn;

    /** The round of funding that it was set in, as the charity calls it. */
    public String round;

    public Challenge() {
        super(Kind.CHALLENGE);
    }
}
