package org.researchstories.benchmark;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;

/**
 * What only readers need of the database, while it is being filled: made once at the end, of everything, it costs a fraction of
 * what it costs story by story. No check is left out, and what there is at the end is the same.
 */
final class ReadingAids {

    private static final String KEPT = "create table if not exists public.put_away (definition text primary key)";

    /** Keys are needed by every act, and one index for taking a story away. */
    private static final String INDEXES = """
            select indexdef from pg_indexes where schemaname = 'live' and tablename in ('listing', 'searchable')
            and indexname not in ('listing_pkey', 'listing_document', 'searchable_pkey')""";

    private final Jdbi superuser;

    ReadingAids(Jdbi superuser) {
        this.superuser = superuser;
    }

    /** Also where they are away already, because a filling was cut off. */
    void putAway() {
        superuser.useTransaction(handle -> {
            handle.execute(KEPT);
            handle.execute("insert into public.put_away %s on conflict do nothing".formatted(INDEXES));
            handle.createQuery(INDEXES.replace("select indexdef", "select format('drop index %I.%I', schemaname, indexname)"))
                    .mapTo(String.class).list().forEach(handle::execute);
            triggers(handle, "disable");
        });
    }

    void putBack() {
        superuser.useHandle(handle -> {
            handle.execute(KEPT);
            handle.execute("set maintenance_work_mem = '2GB'");
            List<String> indexes = handle.createQuery("select definition from public.put_away order by 1").mapTo(String.class).list();
            indexes.forEach(definition -> {
                System.out.println(definition);
                handle.execute(definition.replaceFirst("INDEX ", "INDEX if not exists "));
            });
            handle.useTransaction(count -> {
                count.execute("truncate live.word, live.figure");
                count.execute("insert into live.word select word, count(*) from live.searchable, unnest(words) as word group by word");
                count.execute("""
                        insert into live.figure
                        select locale, kind, unnest(0 || terms) as term, state, served, sample, case when amount is null then '' else currency end as cash,
                            count(*), coalesce(sum(amount), 0)
                        from live.listing group by locale, kind, term, state, served, sample, cash""");
                count.execute("call live.post_all()");
                count.execute("select live.unpost(0, max(ordinal)) from live.story");
                triggers(count, "enable");
                count.execute("drop table public.put_away");
            });
        });
    }

    private static void triggers(Handle handle, String how) {
        for (String table : List.of("listing", "searchable")) {
            handle.createQuery("""
                            select format('alter table live.%I ' || :how || ' trigger %I', c.relname, t.tgname)
                            from pg_trigger t join pg_class c on c.oid = t.tgrelid
                            where c.oid = cast('live.' || :table as regclass) and not t.tgisinternal and t.tgfoid = any(cast(array['live.count_words', 'live.count_figures', 'live.post', 'live.mark_unposted'] as regproc[]))""")
                    .bind("how", how).bind("table", table).mapTo(String.class).list().forEach(handle::execute);
        }
    }
}
