package org.researchstories.world;

import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the database was asked, as its own log has it: the server writes a statement down before it answers. */
public final class DatabaseLog {

    /** Before each line of the log: the login, what tells its transaction from others, and what the connection is named. */
    static final String PREFIX = "%u %v %a|";

    private static final Pattern STATEMENT = Pattern.compile(
            "^(\\w*) ([\\d/]*) ([^|]*)\\|LOG: {2}execute [^:]+: (.*(?:\\R\\t.*)*)", Pattern.MULTILINE);

    /** One with a name stays prepared in the server, which may have one plan for all values. */
    private static final Pattern KEPT = Pattern.compile("^(\\w*) [\\d/]* (?!reads without waiting, planned anew)[^|]*\\|LOG: {2}execute [^<:][^:]*: (.*(?:\\R\\t.*)*)", Pattern.MULTILINE);

    private static final Pattern PLANNED_ANEW = Pattern.compile(
            "^(\\w* [\\d/]* [^|]*)\\|LOG: {2}execute [^:]+: set local plan_cache_mode = force_custom_plan$.*?^\\1\\|LOG: {2}execute [^:]+: COMMIT$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern VALUES = Pattern.compile("\\R\\w* [\\d/]* [^|]*\\|DETAIL: {2}[Pp]arameters: (.*(?:\\R\\t.*)*)");

    /** In a transaction, or down a line of their own. */
    private static final Pattern PLANNED_FOR_ANY_VALUES = Pattern.compile(PLANNED_ANEW.pattern().replace("force_custom_plan", "force_generic_plan")
            + "|^\\w* [\\d/]* reads without waiting, planned for any values\\|LOG: {2}execute [^:]+: [^\\r\\n]*(?:\\R\\t[^\\r\\n]*)*(?:" + VALUES.pattern().replace(".*", "[^\\r\\n]*") + ")?", PLANNED_ANEW.flags());

    private static final Pattern COMPLAINT = Pattern.compile("^(\\w*) [\\d/]* [^|]*\\|((?:WARNING|ERROR|FATAL|PANIC): .*)", Pattern.MULTILINE);

    private record Asked(String login, String transaction, String connection, String sql) {
    }

    private final String login;
    private final long before;

    private DatabaseLog(String login) {
        this.login = login;
        this.before = file().toFile().length();
    }

    /** From now on, what is asked for readers. */
    public static DatabaseLog ofReaders() {
        return new DatabaseLog(Psql.setting("quarkus.datasource.reader.username"));
    }

    /** From now on, what publications ask. */
    public static DatabaseLog ofEditors() {
        return new DatabaseLog(Psql.setting("quarkus.datasource.username"));
    }

    /** The statements so far, a batch's as often as it has rows; checks of connections are left out, and where a transaction begins, what holds in it, and where it ends. */
    public List<String> statements() {
        return asked().map(Asked::sql).toList();
    }

    /** Those of the statements so far that went down a line of those who read without waiting. */
    public List<String> statementsWithoutWaiting() {
        return asked().filter(it -> it.connection.startsWith("reads without waiting")).map(Asked::sql).toList();
    }

    /** Those of the statements so far that are of the one transaction with one that says this: what looks for work in the meantime is not in it. */
    public List<String> statementsOfTheOneThatSays(String part) {
        List<String> transactions = asked().filter(it -> it.sql.contains(part)).map(Asked::transaction).distinct().toList();
        if (transactions.size() != 1) {
            throw new IllegalStateException("%d transactions say %s".formatted(transactions.size(), part));
        }
        return asked().filter(it -> it.transaction.equals(transactions.getFirst())).map(Asked::sql).toList();
    }

    private Stream<Asked> asked() {
        return STATEMENT.matcher(since()).results().map(found -> new Asked(found.group(1), found.group(2), found.group(3), found.group(4)))
                .filter(it -> it.login.equals(login) && !it.sql.isBlank() && !it.sql.matches("BEGIN|COMMIT|ROLLBACK|set (local|transaction) .*"));
    }

    /** How the database would answer each of the statements so far with indexes alone, as far as it can. */
    public List<Plan> plans() {
        return plans(since(), Plan.FOR_ITS_VALUES);
    }

    /** The same of those that it plans for any values. */
    public List<Plan> plansForAnyValues() {
        return PLANNED_FOR_ANY_VALUES.matcher(since()).results().flatMap(found -> plans(found.group(), Plan.FOR_ANY_VALUES).stream()).toList();
    }

    private List<Plan> plans(String log, String mode) {
        List<Plan> plans = new ArrayList<>();
        Matcher values = VALUES.matcher(log);
        for (Matcher found = STATEMENT.matcher(log); found.find(); ) {
            if (found.group(1).equals(login) && found.group(4).matches("(?s)\\s*(select|with)\\b.*")) {
                boolean hasValues = values.find(found.end()) && values.start() == found.end();
                plans.add(Plan.withoutReadingEverything(found.group(4), hasValues ? values.group(1) : "", mode));
            }
        }
        return plans;
    }

    /** Those of the statements so far that the server keeps, but in transactions, and down lines, that have each planned for its values all the same. */
    public List<String> kept() {
        return KEPT.matcher(PLANNED_ANEW.matcher(since()).replaceAll("")).results().filter(found -> found.group(1).equals(login)).map(found -> found.group(2)).toList();
    }

    /** What the database has complained of so far. */
    public List<String> complaints() {
        return COMPLAINT.matcher(since()).results()
                .filter(found -> found.group(1).equals(login)).map(found -> found.group(2)).toList();
    }

    private String since() {
        try (InputStream log = Files.newInputStream(file())) {
            log.skipNBytes(before);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Path.of(ConfigProvider.getConfig().getValue(Database.LOG, String.class));
    }
}
