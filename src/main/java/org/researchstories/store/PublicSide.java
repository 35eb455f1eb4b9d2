package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.problem.Problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * The database as the public may see it: its connections hold a role that can read finished documents and what finds
 * them, and nothing else. Whatever answers a reader asks here, or first of the {@link PublicPipeline}.
 */
@ApplicationScoped
public class PublicSide {

    private final Jdbi jdbi;
    private final SchemaState schema;

    PublicSide(@DataSource("reader") AgroalDataSource reader, SchemaState schema) {
        this.jdbi = Jdbi.create(reader);
        this.schema = schema;
    }

    /**
     * One connection for one question. Each statement is a snapshot of its own: ask all that belongs together in one.
     *
     * @throws Problem where the database has not been reached since the start
     */
    public <T> List<T> ask(Question question, Mapping<T> read) {
        return switch (question.planning()) {
            case ONCE -> ask(handle -> found(query(question, handle), read));
            case ANEW -> ask(handle -> found(query(question, handle).addCustomizer(new PlannedAnew()), read));
            case FOR_ANY_VALUES -> ask(handle -> handle.inTransaction(transaction -> {
                PlannedForAnyValues.plans(transaction);
                return found(untyped(question, transaction).addCustomizer(new PlannedForAnyValues()), read);
            }));
        };
    }

    /** Each value is of the type that the statement makes of it when it is planned. As a text it would be read anew for each row. */
    private static Query untyped(Question question, Handle handle) {
        Query query = handle.createQuery(question.sql());
        question.values().forEach((name, value) -> query.bindBySqlType(name, value, Types.OTHER));
        return query;
    }

    private static Query query(Question question, Handle handle) {
        Query query = handle.createQuery(question.sql());
        question.values().forEach((name, value) -> query.bind(name, Question.array(value)));
        return query;
    }

    private static <T> List<T> found(Query query, Mapping<T> read) {
        return query.map((row, context) -> read.from(row)).list();
    }

    /** What is made of a row. */
    @FunctionalInterface
    public interface Mapping<T> {
        T from(ResultSet row) throws SQLException;
    }

    /**
     * The same for what is asked in another way.
     *
     * @throws Problem where the database has not been reached since the start
     */
    public <T, X extends Exception> T ask(HandleCallback<T, X> question) throws X {
        schema.require();
        return jdbi.withHandle(question);
    }

    /**
     * The same where no one statement can ask for all: what is asked in several is answered of one moment. Each is planned for its values, though the server keeps it.
     *
     * @throws Problem where the database has not been reached since the start
     */
    public <T, X extends Exception> T askOfOneMoment(HandleCallback<T, X> questions) throws X {
        return ask(handle -> handle.inTransaction(transaction -> {
            transaction.execute("set transaction isolation level repeatable read, read only");
            InBinary.plansAnew(transaction);
            return questions.withHandle(transaction);
        }));
    }
}
