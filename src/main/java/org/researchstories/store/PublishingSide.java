package org.researchstories.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;
import java.util.function.Function;

/** Plain SQL on the connection of the current transaction, after what Hibernate has yet to write. */
@ApplicationScoped
public class PublishingSide {

    private final Session session;

    PublishingSide(Session session) {
        this.session = session;
    }

    public <T> T call(Function<Handle, T> work) {
        session.flush();
        return session.doReturningWork(connection -> {
            Jdbi jdbi = Jdbi.create(connection);
            jdbi.registerArrayType(UUID.class, "uuid");
            jdbi.registerArrayType(String.class, "text");
            jdbi.registerArrayType(Integer.class, "int4");
            jdbi.registerArrayType(Long.class, "int8");
            return jdbi.withHandle(work::apply);
        });
    }
}
