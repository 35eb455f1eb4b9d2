package org.researchstories.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How PostgreSQL would go about a statement, for the very values that it was asked with. */
public record Plan(String sql, List<String> values, JsonNode root) {

    /** How statements are planned that are kept (PostgreSQL's manual: plan_cache_mode). */
    static final String FOR_ITS_VALUES = "force_custom_plan";
    static final String FOR_ANY_VALUES = "force_generic_plan";

    /** So often a statement is planned for its values before PostgreSQL thinks of a plan for any (its manual: PREPARE). */
    private static final int TIMES_FOR_ITS_VALUES = 5;
    /** An array may have thousands of characters. */
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'[^']*+(?:''[^']*+)*+')");

    /** As it is planned for readers where no table may be read from end to end if there is any other way. */
    static Plan withoutReadingEverything(String sql, String values, String mode) {
        List<String> given = VALUE.matcher(values).results().map(found -> found.group(1)).toList();
        return Psql.asReader().withHandle(handle -> {
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute("set enable_seqscan = off");
                statement.execute("set plan_cache_mode = " + mode);
                statement.execute("prepare asked as " + sql);
                try (ResultSet rows = statement.executeQuery("explain (format json) " + execute(given))) {
                    rows.next();
                    return new Plan(sql, given, read(rows.getString(1)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    private static String execute(List<String> values) {
        return "execute asked" + (values.isEmpty() ? "" : values.stream().collect(Collectors.joining(", ", "(", ")")));
    }

    /** Whether a server that keeps the statement soon plans it no more. */
    public boolean isPlannedOnce() {
        return Psql.asReader().withHandle(handle -> {
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute("prepare asked as " + sql);
                for (int time = 0; time <= TIMES_FOR_ITS_VALUES; time++) {
                    statement.execute(execute(values));
                }
                try (ResultSet rows = statement.executeQuery("select generic_plans > 0 from pg_prepared_statements where name = 'asked'")) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /** The tables that are read from end to end all the same. */
    public List<String> readFromEndToEnd() {
        return root.findParents("Relation Name").stream()
                .filter(node -> node.path("Node Type").asText().equals("Seq Scan"))
                .map(node -> node.path("Relation Name").asText()).distinct().sorted().toList();
    }

    /** The indexes that are used. */
    public List<String> indexes() {
        return root.findValuesAsText("Index Name").stream().distinct().sorted().toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
