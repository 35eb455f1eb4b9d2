package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.reading.Items;
import org.researchstories.store.PublicSide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes all that is public into files, as it is at one moment. Nobody who publishes has to wait for it, and it has not to wait for anybody. */
@ApplicationScoped
class TakeSnapshot {

    private static final int AT_ONCE = 200;

    private static final String HEAD = "select %s, latest.mark as latest from live.head h left join live.change latest on latest.position = h.position"
            .formatted(Head.COLUMNS);

    private static final String DOCUMENTS = """
            select %s, d.outline, d.body from live.document d
            where d.state = 'published' and (d.story_id, d.locale) > (:story, :locale)
            order by d.story_id, d.locale limit :limit""".formatted(Document.COLUMNS);

    private final PublicSide database;
    private final Items items;

    TakeSnapshot(PublicSide database, Items items) {
        this.database = database;
        this.items = items;
    }

    /**
     * One transaction's view of the database for all of it, in many short statements.
     *
     * @param folder empty; has the files afterwards, whole
     */
    Snapshot into(Path folder) throws IOException {
        return database.ask(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, snapshot -> {
            Place place = snapshot.createQuery(HEAD).map((row, context) -> Place.at(Head.from(row), row.getObject("latest", UUID.class))).one();
            List<PackedFile> files = new ArrayList<>();
            Lines lines = new Lines();
            try (PackedFile gzip = new PackedFile(Packing.GZIP, folder.resolve(Packing.GZIP.file()));
                    PackedFile zstd = new PackedFile(Packing.ZSTD, folder.resolve(Packing.ZSTD.file()))) {
                files.addAll(List.of(gzip, zstd));
                lines.writeAll(snapshot, files);
            } catch (IOException | RuntimeException unfinished) {
                Files.deleteIfExists(folder.resolve(Packing.GZIP.file()));
                Files.deleteIfExists(folder.resolve(Packing.ZSTD.file()));
                throw unfinished;
            }
            return new Snapshot(place.position() + "-" + place.mark().toString().substring(0, 8), place, Instant.now(), lines.stories, lines.written,
                    List.of(files.get(0).told(), files.get(1).told()));
        }));
    }

    /** In the order of ids, each language of a story on a line of its own. */
    private final class Lines {

        private int stories;
        private int written;
        private UUID story = new UUID(0, 0);
        private String locale = "";

        void writeAll(Handle snapshot, List<PackedFile> files) throws IOException {
            List<Document> documents;
            do {
                documents = snapshot.createQuery(DOCUMENTS).bind("story", story).bind("locale", locale).bind("limit", AT_ONCE)
                        .map((row, context) -> Document.from(row)).list();
                for (Document document : documents) {
                    write(document, files);
                }
            } while (documents.size() == AT_ONCE);
        }

        private void write(Document document, List<PackedFile> files) throws IOException {
            String line = items.json(document, null, document.language());
            for (PackedFile file : files) {
                file.write(line);
            }
            written++;
            stories += document.id().equals(story) ? 0 : 1;
            story = document.id();
            locale = document.language().tag;
        }
    }
}
