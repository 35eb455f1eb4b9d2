package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Views;
import org.researchstories.query.Search;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in stories the words are that were searched for: text with marks, and no markup that could be anything else. */
@Singleton
class Highlights {

    /** Two columns, of a document {@code d} and what it is searched by, {@code s}: of a text so many characters are looked at (openapi: FoundFields). */
    static final String COLUMNS = "d.title as looked_at_title, left(s.passage, 10000) as looked_at_passage";

    private final Views views;
    private final Lexemes lexemes;

    Highlights(Views views, Lexemes lexemes) {
        this.views = views;
        this.lexemes = lexemes;
    }

    /** What is looked at of a story. */
    record Text(Language language, String title, String passage) {
    }

    /** What is shown of one field (openapi: Highlight). */
    private record Highlight(String field, List<Pieces.Part> parts) {
    }

    private record Highlighted(List<Highlight> highlights) {
    }

    /** What may be marked in both. */
    private record Read(Likely title, Likely passage) {
    }

    /** Of each text a JSON object with what is marked in it. At most one statement for each language. */
    List<String> json(Search search, List<Text> texts) {
        Map<Text, String> marked = new IdentityHashMap<>();
        texts.stream().collect(Collectors.groupingBy(Text::language)).forEach((language, of) -> mark(new Sought(search.phrases(language)), language, of, marked));
        return texts.stream().map(marked::get).toList();
    }

    private void mark(Sought sought, Language language, List<Text> texts, Map<Text, String> marked) {
        List<Read> read = texts.stream().map(text -> new Read(sought.likely(Words.of(text.title)), sought.likely(Words.of(text.passage)))).toList();
        Set<String> spelt = new HashSet<>();
        read.forEach(it -> {
            spelt.addAll(it.title.spelt());
            spelt.addAll(it.passage.spelt());
        });
        Map<String, Set<String>> known = lexemes.of(language, spelt);
        for (int place = 0; place < texts.size(); place++) {
            marked.put(texts.get(place), views.write(highlighted(read.get(place), sought, known)));
        }
    }

    private static Highlighted highlighted(Read it, Sought sought, Map<String, Set<String>> lexemes) {
        List<Highlight> found = new ArrayList<>();
        Pieces.ofWhole(it.title.words(), sought.in(it.title, lexemes)).ifPresent(parts -> found.add(new Highlight("title", parts)));
        Pieces.of(it.passage.words(), sought.in(it.passage, lexemes)).forEach(parts -> found.add(new Highlight("text", parts)));
        return new Highlighted(found);
    }
}
