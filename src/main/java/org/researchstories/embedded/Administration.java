package org.researchstories.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.ds.PGSimpleDataSource;

/** What only the superuser does: recognises the server, and makes the database and its logins. */
final class Administration {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final int SECONDS_TO_WORK = 120;

    /** cannot_connect_now: the server is recovering or ending. */
    private static final String NOT_NOW = "57P03";

    /** How a server takes being spoken to. */
    enum Answer { OURS, NOT_YET, NONE }

    private final Coordinates coordinates;

    Administration(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    /** Whether the server answers, knows our password and serves just this data. */
    Answer askedFor(Path data) {
        try (Connection connection = connection(SECONDS_TO_ANSWER)) {
            Path served = Path.of(text(connection, "show data_directory"));
            return served.toRealPath().equals(data) ? Answer.OURS : Answer.NONE;
        } catch (SQLException e) {
            return NOT_NOW.equals(e.getSQLState()) ? Answer.NOT_YET : Answer.NONE;
        } catch (IOException folderIsGone) {
            return Answer.NONE;
        }
    }

    /** Makes what is missing of the logins and the database, of which an interrupted first start may have made half. */
    void complete() {
        Credentials logins = coordinates.credentials();
        try (Connection connection = connection(SECONDS_TO_WORK)) {
            create(connection, logins.owner());
            create(connection, logins.editor());
            create(connection, logins.reader());
            createDatabase(connection);
        } catch (SQLException e) {
            throw new CannotStart("The embedded database does not let us in (" + e.getMessage() + "). Put the file of"
                    + " passwords back that belongs to it, or move its folder away to begin anew.", e);
        }
    }

    /** A login may have changed its own password: the one that we keep counts. */
    private static void create(Connection connection, Login login) throws SQLException {
        String verb = exists(connection, "pg_roles where rolname", login.name()) ? "alter" : "create";
        execute(connection, verb + " role " + login.name() + " login password '" + login.password() + "'");
    }

    private void createDatabase(Connection connection) throws SQLException {
        Credentials logins = coordinates.credentials();
        if (!exists(connection, "pg_database where datname", Coordinates.DATABASE)) {
            execute(connection, "create database " + Coordinates.DATABASE + " owner " + logins.owner());
        }
        execute(connection, "revoke all on database " + Coordinates.DATABASE + " from public");
        execute(connection, "grant connect on database " + Coordinates.DATABASE + " to "
                + logins.editor() + ", " + logins.reader());
    }

    private static boolean exists(Connection connection, String where, String name) throws SQLException {
        return text(connection, "select count(*) from " + where + " = '" + name + "'").equals("1");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connection(int seconds) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(coordinates.urlOf("postgres"));
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setSocketTimeout(seconds);
        Login superuser = coordinates.credentials().superuser();
        return source.getConnection(superuser.name(), superuser.password());
    }
}
