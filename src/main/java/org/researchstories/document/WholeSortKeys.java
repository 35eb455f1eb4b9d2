package org.researchstories.document;

import jakarta.inject.Singleton;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.researchstories.vocabulary.SortKey;

import java.util.Map;

/**
 * Makes whole what lists are ordered by: keys ended after 60 code points once. No migration in SQL could, because PostgreSQL does
 * not tell letters as {@link SortKey} does.
 */
@Singleton
public class WholeSortKeys implements JavaMigration {

    private static final int AT_ONCE = 1_000;

    private static final String CUT_TITLES = """
            select l.locale, l.story_id, d.title as text
            from live.listing l join live.document d on (d.story_id, d.locale) = (l.story_id, l.served) where char_length(l.title_key) = 60""";
    private static final String PUT_TITLE = "update live.listing set title_key = :whole where (locale, story_id) = (:locale, :story_id)";

    private static final String CUT_ENTRIES = """
            select collection, key, locale,
                coalesce(cast(document as json) ->> 'label', cast(document as json) ->> 'term', cast(document as json) ->> 'name') as text
            from live.entry where collection in ('topics', 'cancer-types', 'glossary', 'organisations') and char_length(sort_key) = 60""";
    private static final String PUT_ENTRY = "update live.entry set sort_key = :whole where (collection, key, locale) = (:collection, :key, :locale)";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("39");
    }

    @Override
    public String getDescription() {
        return "whole sort keys";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Jdbi.create(context.getConnection()).useHandle(handle -> {
            // What they keep counted does not go by titles.
            handle.execute("alter table live.listing disable trigger user");
            renew(handle, CUT_TITLES, PUT_TITLE);
            handle.execute("alter table live.listing enable trigger user");
            renew(handle, CUT_ENTRIES, PUT_ENTRY);
        });
    }

    private static void renew(Handle handle, String cut, String put) {
        try (ResultIterator<Map<String, Object>> rows = handle.createQuery(cut).setFetchSize(AT_ONCE).mapToMap().iterator()) {
            while (rows.hasNext()) {
                PreparedBatch batch = handle.prepareBatch(put);
                for (int row = 0; row < AT_ONCE && rows.hasNext(); row++) {
                    Map<String, Object> text = rows.next();
                    batch.bindMap(text).bind("whole", SortKey.of((String) text.get("text"))).add();
                }
                batch.execute();
            }
        }
    }
}
