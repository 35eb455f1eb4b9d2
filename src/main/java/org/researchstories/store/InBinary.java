package org.researchstories.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Has PostgreSQL send bytes as they are, where it would write them as text of twice the length. It keeps such a statement; that it is
 * planned for its values all the same, as by {@link PlannedAnew}, is asked of the transaction.
 */
public class InBinary implements StatementCustomizer {

    private static final int AT_ONCE = -1;

    /** @param transaction one that has begun */
    public static void plansAnew(Handle transaction) {
        transaction.execute("set local plan_cache_mode = force_custom_plan");
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
    }
}
