package org.researchstories.document;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;

/** Puts where it is searched what documents say. */
final class SearchTexts {

    private static final String PUT = """
            insert into live.searchable (story_id, locale, title, head, whole, passage, words)
            select :id, :locale, to_tsvector(by.configuration, live.apart(:title)), head.vector,
                head.vector || to_tsvector(by.configuration, live.apart(:passage)), :passage,
                array(select lexeme from unnest(to_tsvector('live.cy', live.apart(:title || ' ' || :head || ' ' || :passage)))
                    where lexeme ~ '^[[:alpha:]]{4,30}$')
            from (select live.search_configuration(:locale) as configuration) by
            cross join lateral (select to_tsvector(by.configuration, live.apart(:title || ' ' || :head)) as vector) head
            on conflict (story_id, locale) do update set (title, head, whole, passage, words)
                = (excluded.title, excluded.head, excluded.whole, excluded.passage, excluded.words)""";

    private SearchTexts() {
    }

    static void put(Handle handle, List<Drawn> documents) {
        PreparedBatch batch = handle.prepareBatch(PUT);
        documents.forEach(drawn -> batch.bind("id", drawn.id()).bind("locale", drawn.language().tag)
                .bind("title", drawn.searched().title()).bind("head", drawn.searched().head())
                .bind("passage", drawn.searched().passage()).add());
        batch.execute();
    }
}
