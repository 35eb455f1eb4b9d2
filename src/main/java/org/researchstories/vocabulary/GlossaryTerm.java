package org.researchstories.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A term explained in plain words, with its translations. */
@Entity
@Table(schema = "live")
public class GlossaryTerm implements Listed {

    @Id
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Language, Definition> definitions;

    /** A term of at most 60 characters, explained in at most 300. */
    public record Definition(String term, String definition, List<String> synonyms) {
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
