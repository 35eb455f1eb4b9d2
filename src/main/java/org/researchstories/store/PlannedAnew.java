package org.researchstories.store;

import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Has PostgreSQL plan a statement each time for the very values that it is asked with. Without this it may keep a plan
 * that does for any values, and walk a million rows for a rare one.
 */
public class PlannedAnew implements StatementCustomizer {

    /** A statement that the server does not keep is planned when its values are known. */
    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
