package org.researchstories.document;

import org.jdbi.v3.core.Handle;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Puts where it is searched what documents say. */
final class SearchTexts {

    /** All in one statement, so that words are counted once for all of them. */
    private static final String PUT = """
            insert into live.searchable (story_id, ordinal, locale, first_published_at, title, head, whole, passage, words, digest)
            select cast(t.id as uuid), (select s.ordinal from live.story s where s.id = cast(t.id as uuid)), t.locale, cast(t.published as timestamptz), live.searched(by.configuration, t.title), head.vector,
                head.vector || live.searched(by.configuration, chr(10) || t.text), t.opening || chr(10) || t.text,
                array(select distinct word from unnest(string_to_array(live.unaccent(t.words), ' ')) as word), decode(t.digest, 'hex')
            from unnest(:ids, :locales, :published, :titles, :heads, :openings, :texts, :words, :digests)
                as t(id, locale, published, title, head, opening, text, words, digest)
            cross join lateral (select live.search_configuration(t.locale) as configuration) by
            cross join lateral (select live.searched(by.configuration, concat_ws(chr(10), t.title, t.opening, t.head)) as vector) head
            on conflict (story_id, locale) do update set (first_published_at, title, head, whole, passage, words, digest)
                = (excluded.first_published_at, excluded.title, excluded.head, excluded.whole, excluded.passage, excluded.words, excluded.digest)""";

    private SearchTexts() {
    }

    static void put(Handle handle, List<Drawn> documents) {
        handle.createUpdate(PUT)
                .bindArray("ids", String.class, texts(documents, drawn -> drawn.id().toString()))
                .bindArray("locales", String.class, texts(documents, drawn -> drawn.language().tag))
                .bindArray("published", String.class, texts(documents, drawn -> drawn.firstPublishedAt().toString()))
                .bindArray("titles", String.class, texts(documents, drawn -> drawn.searched().title()))
                .bindArray("heads", String.class, texts(documents, drawn -> drawn.searched().head()))
                .bindArray("openings", String.class, texts(documents, drawn -> drawn.searched().opening()))
                .bindArray("texts", String.class, texts(documents, drawn -> drawn.searched().text()))
                .bindArray("words", String.class, texts(documents, drawn -> String.join(" ", drawn.searched().words())))
                .bindArray("digests", String.class, texts(documents, drawn -> HexFormat.of().formatHex(drawn.searched().digest()))).execute();
    }

    private static List<String> texts(List<Drawn> documents, Function<Drawn, String> of) {
        return documents.stream().map(of).toList();
    }
}
