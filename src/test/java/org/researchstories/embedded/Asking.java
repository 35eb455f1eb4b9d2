package org.researchstories.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Asks a database something over the same road as the application. */
final class Asking {

    private Asking() {
    }

    static String answer(Coordinates coordinates, Login login, String query) throws SQLException {
        try (Connection connection = connection(coordinates, login);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static Connection connection(Coordinates coordinates, Login login) throws SQLException {
        return DriverManager.getConnection(coordinates.jdbcUrl(), login.name(), login.password());
    }
}
