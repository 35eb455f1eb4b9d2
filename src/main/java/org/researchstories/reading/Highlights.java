package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Views;
import org.researchstories.query.Search;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The words of both. */
    private record Read(Text text, List<Word> title, List<Word> passage) {

        static Read of(Text text) {
            return new Read(text, Word.of(text.title), Word.of(text.passage));
        }

        /** Those that may be among what is searched for, as they are spelt. */
        Stream<String> candidates(Sought sought) {
            return Stream.concat(title.stream().filter(word -> sought.mayBe(text.title, word)).map(word -> word.in(text.title)),
                    passage.stream().filter(word -> sought.mayBe(text.passage, word)).map(word -> word.in(text.passage)));
        }
    }

    /** @param lexemes by how words are spelt */
    private record Known(Sought sought, Map<String, Set<String>> lexemes) {

        long[] in(String text, List<Word> words) {
            return sought.in(text, words, lexemes);
        }
    }

    /** Of each text a JSON object with what is marked in it. At most one statement for each language. */
    List<String> json(Search search, List<Text> texts) {
        List<Read> read = texts.stream().map(Read::of).toList();
        Map<Language, Known> known = new HashMap<>();
        read.stream().collect(Collectors.groupingBy(it -> it.text.language)).forEach((language, of) -> known.put(language, known(search, language, of)));
        return read.stream().map(it -> views.write(highlighted(it, known.get(it.text.language)))).toList();
    }

    private static Highlighted highlighted(Read it, Known known) {
        List<Highlight> found = new ArrayList<>();
        Pieces.ofWhole(it.text.title, it.title, known.in(it.text.title, it.title)).ifPresent(parts -> found.add(new Highlight("title", parts)));
        Pieces.of(it.text.passage, it.passage, known.in(it.text.passage, it.passage)).forEach(parts -> found.add(new Highlight("text", parts)));
        return new Highlighted(found);
    }

    private Known known(Search search, Language language, List<Read> texts) {
        Sought sought = new Sought(search.phrases(language));
        return new Known(sought, lexemes.of(language, texts.stream().flatMap(it -> it.candidates(sought)).collect(Collectors.toSet())));
    }
}
