package org.researchstories.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How PostgreSQL went about what it was asked, as its log tells (auto_explain), while somebody wants to know. */
final class Plans {

    /** So few are soonest read from end to end. */
    private static final long FEW = 10_000;

    private static final String BEGINS = "plan:";
    private static final String BELONGS_TO_THE_LINE_ABOVE = "\t";

    private final Jdbi superuser;
    private final Path log;
    private final String login;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param superuser of a server that has loaded auto_explain
     * @param login     whose statements are looked at: what the application does by itself all the while is another's
     */
    Plans(Jdbi superuser, Path log, String login) {
        this.superuser = superuser;
        this.log = log;
        this.login = login;
    }

    /**
     * What was read.
     *
     * @param whole the tables of more than a few rows that were read from end to end
     * @param rows  of tables and indexes, whether or not they were wanted then
     */
    record Reads(List<String> whole, long rows) {
    }

    Reads causedBy(Runnable what) {
        long before = log.toFile().length();
        tell(0);
        try {
            what.run();
        } finally {
            tell(-1);
        }
        List<JsonNode> scans = new ArrayList<>();
        plansIn(since(before)).forEach(plan -> scans.addAll(read(plan).findParents("Relation Name")));
        return new Reads(List.copyOf(new TreeSet<>(scans.stream()
                .filter(scan -> scan.path("Node Type").asText().equals("Seq Scan") && rows(scan) > FEW)
                .map(scan -> scan.path("Relation Name").asText()).toList())), scans.stream().mapToLong(Plans::rows).sum());
    }

    private List<String> plansIn(String log) {
        List<StringBuilder> plans = new ArrayList<>();
        boolean within = false;
        for (String line : log.lines().toList()) {
            within = within && line.startsWith(BELONGS_TO_THE_LINE_ABOVE);
            if (within) {
                plans.getLast().append(line).append('\n');
            } else if (line.startsWith(login + "|") && line.endsWith(BEGINS)) {
                plans.add(new StringBuilder());
                within = true;
            }
        }
        return plans.stream().map(StringBuilder::toString).toList();
    }

    private static long rows(JsonNode scan) {
        double each = scan.path("Actual Rows").asDouble() + scan.path("Rows Removed by Filter").asDouble()
                + scan.path("Rows Removed by Index Recheck").asDouble();
        return (long) (each * scan.path("Actual Loops").asDouble());
    }

    private void tell(int fromMillis) {
        superuser.useHandle(handle -> {
            handle.execute("alter system set log_line_prefix = '%u|'");
            handle.execute("alter system set auto_explain.log_analyze = on");
            handle.execute("alter system set auto_explain.log_timing = off");
            handle.execute("alter system set auto_explain.log_format = json");
            handle.execute("alter system set auto_explain.log_nested_statements = on");
            handle.execute("alter system set auto_explain.log_min_duration = " + fromMillis);
            handle.execute("select pg_reload_conf()");
        });
    }

    private String since(long before) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(before);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String plan) {
        try {
            return json.readTree(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(plan, e);
        }
    }
}
