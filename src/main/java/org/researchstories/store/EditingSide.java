package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.researchstories.problem.Problem;

/**
 * Plain SQL with the rights of editors, in transactions of its own: for what has nothing to do with entities and is not
 * part of a publication ({@link PublishingSide}).
 */
@ApplicationScoped
public class EditingSide {

    private final Jdbi jdbi;
    private final SchemaState schema;

    EditingSide(AgroalDataSource editor, SchemaState schema) {
        this.jdbi = Jdbi.create(editor).registerArrayType(String.class, "text");
        this.schema = schema;
    }

    /**
     * All that the work does, or, where it throws, nothing.
     *
     * @throws Problem where the database has not been reached since the start
     */
    public <T, X extends Exception> T call(HandleCallback<T, X> work) throws X {
        schema.require();
        return jdbi.inTransaction(work);
    }
}
