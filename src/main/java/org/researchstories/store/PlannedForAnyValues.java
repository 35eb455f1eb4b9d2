package org.researchstories.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Has PostgreSQL keep a statement, and plan it when it is first asked, for any values: to plan what is long for its values takes longer than to do it. */
class PlannedForAnyValues implements StatementCustomizer {

    private static final int AT_ONCE = 1;

    /** @param transaction one that has begun */
    static void plans(Handle transaction) {
        transaction.execute("set local plan_cache_mode = force_generic_plan");
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
    }
}
