package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;

/** Makes sure that readers' connections can see nothing but what is public, whatever login was configured for them. */
@ApplicationScoped
class ReadingRole {

    private final AgroalDataSource reader;

    ReadingRole(@DataSource("reader") AgroalDataSource reader) {
        this.reader = reader;
    }

    /** @throws IllegalStateException where they can: the application must not answer anybody then */
    void verify() {
        List<String> visible = Jdbi.create(reader).withHandle(handle -> handle.createQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                            and has_schema_privilege(n.oid, 'usage')
                            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                            and (has_any_column_privilege(c.oid, 'insert, update') or has_table_privilege(c.oid, 'delete, truncate')
                                or has_any_column_privilege(c.oid, 'select') and not (n.nspname = 'live' and c.relname = any(
                                    '{document,listing,figure,posting,chunk_version,branch,searchable,synonym,word,common_word,word_posting,unposted,term,address,notice,history,former_withdrawal,entry,relation,head,change,seal}')))
                        order by 1""")
                .mapTo(String.class).list());
        if (!visible.isEmpty()) {
            throw new IllegalStateException(("The login of the reading side (quarkus.datasource.reader.username) has rights beyond "
                    + "what is public, on %s. Give it one that is a member of the reading role only.").formatted(visible));
        }
    }
}
