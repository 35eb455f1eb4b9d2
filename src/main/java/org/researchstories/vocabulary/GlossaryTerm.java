package org.researchstories.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.PlainText;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A term explained in plain words, with its translations. */
@Entity
@Table(schema = "live")
public class GlossaryTerm implements Listed {

    @Id
    @Key
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    public Map<Language, @NotNull @Valid Definition> definitions;

    /** A term of at most 60 characters, explained in at most 300. */
    public record Definition(
            @NotNull @PlainText(min = 1, max = 60) String term,
            @NotNull @PlainText(min = 1, max = 300) String definition,
            @NotNull @Size(max = 20) List<@NotNull @PlainText(min = 1, max = 60) String> synonyms) {
    }

    @AssertTrue(message = "must have a definition in the default language")
    boolean isDefinitionsInTheDefaultLanguage() {
        return definitions == null || definitions.containsKey(Language.DEFAULT);
    }

    public Definition in(Language language) {
        return definitions.getOrDefault(language, definitions.get(Language.DEFAULT));
    }

    Language servedFor(Language language) {
        return definitions.containsKey(language) ? language : Language.DEFAULT;
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.GLOSSARY_TERM, key);
    }

    @Override
    public List<Entry> entries() {
        return Arrays.stream(Language.values())
                .map(language -> new Entry("glossary", key, language, servedFor(language), 
                        SortKey.of(in(language).term), GlossaryTermView.of(this, language)))
                .toList();
    }
}
