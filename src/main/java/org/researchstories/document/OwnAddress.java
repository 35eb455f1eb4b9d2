package org.researchstories.document;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.researchstories.store.PublicPipeline;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.Optional;
import java.util.UUID;

/** The commonest read, as {@link Documents} has it, without a thread that waits: a whole story at its own address, in the language that was asked for. */
@Singleton
public class OwnAddress {

    private static final String READ = "select %s, %s, d.outline, d.body from live.head h, %%s live.document d where d.locale = $1 and %%s"
            .formatted(Head.COLUMNS, Document.COLUMNS);
    private static final String BY_ID = READ.formatted("", "d.story_id = $2 and d.kind = $3");
    private static final String BY_SLUG = READ.formatted("live.address a,",
            "d.story_id = a.story_id and d.slug = $2 and a.kind = $3 and a.digest = $4 and a.locale = $1");

    private final PublicPipeline database;

    OwnAddress(PublicPipeline database) {
        this.database = database;
    }

    /** Empty where there is none of this kind in that language; what became of it then is told by {@link Documents}. Failed as {@link PublicPipeline} has it. */
    public Future<Optional<LifeCycle.Readable>> withId(Kind kind, UUID id, Language language) {
        return database.ask(BY_ID, Tuple.of(language.tag, id, kind.value), OwnAddress::readable);
    }

    /** Empty where there is none that has this slug now, in that language. */
    public Future<Optional<LifeCycle.Readable>> at(Kind kind, String slug, Language language) {
        return database.ask(BY_SLUG, Tuple.of(language.tag, slug, kind.value, Buffer.buffer(SlugDigest.of(slug))), OwnAddress::readable);
    }

    private static LifeCycle.Readable readable(Row row) {
        return new LifeCycle.Readable(Document.from(row), null, null, Head.from(row));
    }
}
