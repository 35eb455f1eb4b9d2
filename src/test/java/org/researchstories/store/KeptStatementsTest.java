package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class KeptStatementsTest {

    private static final int MOST = 48;

    @Inject
    @DataSource("reader")
    AgroalDataSource reader;

    /** Otherwise whoever asks in ever new ways would have the database remember them all. */
    @Test
    void aConnectionOfReadersKeepsButSome() throws SQLException {
        try (Connection connection = reader.getConnection()) {
            for (int other = 0; other < 2 * MOST; other++) {
                try (PreparedStatement statement = connection.prepareStatement("select " + other)) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                    statement.executeQuery().close();
                }
            }
            try (PreparedStatement count = connection.prepareStatement("select count(*) from pg_prepared_statements where statement ~ '^select [0-9]+$'"); ResultSet kept = count.executeQuery()) {
                kept.next();
                assertEquals(MOST, kept.getInt(1));
            }
        }
    }
}
