package org.researchstories.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.util.Arrays;
import java.util.List;

/** A topic of the charity's own list; at most two levels deep. */
@Entity
@Table(schema = "live")
public class Topic implements Nested {

    @Id
    @Key
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Valid
    public Localised label;

    public String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Valid
    public Localised description;

    @Override
    public String parent() {
        return parent;
    }

    @Override
    public int mostLevels() {
        return 2;
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.TOPIC, key);
    }

    @Override
    public List<Entry> entries() {
        return Arrays.stream(Language.values())
                .map(language -> new Entry("topics", key, language, label.servedFor(language), 
                        SortKey.of(label.in(language)), TopicView.of(this, language)))
                .toList();
    }
}
