package org.researchstories.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

import java.sql.Connection;
import java.util.UUID;
import java.util.function.Function;

/** Plain SQL on the connection of the current transaction, after what Hibernate has yet to write. */
@ApplicationScoped
public class PublishingSide {

    private final Session session;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final Jdbi jdbi = jdbi();

    PublishingSide(Session session) {
        this.session = session;
    }

    /** One for all transactions: what it has read of a statement once it need not read again. */
    private Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return current.get();
            }

            @Override
            public void closeConnection(Connection connection) {
                // It is the transaction's.
            }
        });
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.getConfig(SqlStatements.class).setAttachAllStatementsForCleanup(true);
        return jdbi;
    }

    public <T> T call(Function<Handle, T> work) {
        session.flush();
        return session.doReturningWork(connection -> {
            Connection outer = current.get();
            current.set(connection);
            // Not withHandle, which would give a call within a call the handle, and so the transaction, of the outer one.
            try (Handle handle = jdbi.open()) {
                return work.apply(handle);
            } finally {
                current.set(outer);
            }
        });
    }
}
