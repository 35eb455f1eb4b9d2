package org.researchstories.soak;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.researchstories.document.WholeSortKeys;
import org.researchstories.embedded.Coordinates;
import org.researchstories.embedded.Login;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * All rows of a database at one moment, a file a table, as a logical dump has them.
 *
 * @param position of the change log that it has
 */
record Dump(Path folder, long position) {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration') order by 1""";
    private static final String SEQUENCES = "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null";

    static Dump of(Coordinates database, Path folder) throws Exception {
        Files.createDirectories(folder);
        return as(database, database.credentials().superuser()).inTransaction(TransactionIsolationLevel.REPEATABLE_READ, source -> {
            long position = source.createQuery("select position from live.head").mapTo(long.class).one();
            CopyManager copies = copies(source);
            for (String table : tables(source)) {
                try (OutputStream file = Files.newOutputStream(folder.resolve(table))) {
                    copies.copyOut("copy %s to stdout (format binary)".formatted(table), file);
                }
            }
            Files.writeString(folder.resolve("sequences"), sequences(source));
            return new Dump(folder, position);
        });
    }

    /** @param empty a database that nothing was ever done with */
    void restoreInto(Coordinates empty) throws Exception {
        migrate(empty);
        as(empty, empty.credentials().superuser()).useTransaction(target -> {
            // As pg_restore has it by restoring constraints and triggers after the rows.
            target.execute("set session_replication_role = replica");
            List<String> tables = tables(target);
            target.execute("truncate " + String.join(", ", tables));
            CopyManager copies = copies(target);
            for (String table : tables) {
                try (InputStream file = Files.newInputStream(folder.resolve(table))) {
                    copies.copyIn("copy %s from stdin (format binary)".formatted(table), file);
                }
            }
            for (String sequence : Files.readAllLines(folder.resolve("sequences"))) {
                target.execute(sequence);
            }
        });
    }

    private static void migrate(Coordinates database) {
        Login owner = database.credentials().owner();
        Flyway.configure().dataSource(database.jdbcUrl(), owner.name(), owner.password()).locations("classpath:db/migration").javaMigrations(new WholeSortKeys())
                .defaultSchema("migration").createSchemas(true)
                .placeholders(Map.of("reader", database.credentials().reader().name(), "editor", database.credentials().editor().name())).load().migrate();
    }

    private static List<String> tables(Handle database) {
        return database.createQuery(TABLES).mapTo(String.class).list();
    }

    private static String sequences(Handle database) {
        return String.join("\n", database.createQuery(SEQUENCES)
                .map((row, context) -> "select setval('%s', %d)".formatted(row.getString(1), row.getLong(2))).list());
    }

    private static CopyManager copies(Handle database) {
        try {
            return database.getConnection().unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Jdbi as(Coordinates database, Login login) {
        return Jdbi.create(database.jdbcUrl(), login.name(), login.password());
    }
}
