package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stories and what they are to each other, drawn: challenges on the left, strategies in the middle, research on the right, and a line for each relation.
 * Lengths are in the drawing's own units.
 *
 * @param call      where it is from
 * @param truncated whether there are more stories than are drawn
 */
record StoryMap(String call, int width, int height, List<Column> columns, List<Node> nodes, List<Edge> edges, boolean truncated) {

    private static final int COLUMN = 260;
    private static final int GAP = 170;
    private static final int TOP = 44;
    private static final int LINE = 17;
    private static final int PADDING = 10;
    private static final int BETWEEN = 12;
    /** With room for whoever spaces letters and words out (WCAG 2.2, 1.4.12). */
    private static final int LONGEST_LINE = 26;
    private static final List<String> KINDS = List.of("challenge", "strategy", "research");
    private static final List<String> HEADINGS = List.of("Challenges", "Strategies", "Research");

    record Column(String heading, int x) {
    }

    /** @param lines the title, in lines that fit */
    record Node(String id, String kind, String title, String href, String locale, List<Line> lines, int x, int y, int width, int height) {

        private int middle() {
            return y + height / 2;
        }
    }

    record Line(String text, int y) {

        /** A word that is longer than a line, and has to be drawn in together. */
        public boolean isTooLong() {
            return text.length() > LONGEST_LINE;
        }
    }

    /** @param words between one story and the other */
    record Type(String name, String words) {
    }

    /**
     * @param rationale in the language of the story that the relation is from
     * @param path      as SVG has it
     */
    record Edge(Node from, Node to, String type, String words, String rationale, String path) {
    }

    /** Of what {@code /v1/graph} answers. */
    static StoryMap of(JsonNode graph, String call) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        int[] next = {TOP, TOP, TOP};
        for (JsonNode story : graph.path("nodes")) {
            int column = KINDS.indexOf(story.path("kind").asText());
            Node node = node(story, column * (COLUMN + GAP), next[column]);
            next[column] += node.height + BETWEEN;
            nodes.put(node.id, node);
        }
        List<Edge> edges = new ArrayList<>();
        for (JsonNode edge : graph.path("edges")) {
            edges.add(edge(edge, nodes.get(edge.path("source").asText()), nodes.get(edge.path("target").asText())));
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < KINDS.size(); column++) {
            columns.add(new Column(HEADINGS.get(column), column * (COLUMN + GAP)));
        }
        int height = Math.max(next[0], Math.max(next[1], next[2]));
        return new StoryMap(call, KINDS.size() * COLUMN + (KINDS.size() - 1) * GAP, height, columns, List.copyOf(nodes.values()), edges, graph.path("truncated").asBoolean());
    }

    private static Node node(JsonNode story, int x, int y) {
        List<Line> lines = new ArrayList<>();
        for (String text : lines(story.path("title").asText())) {
            lines.add(new Line(text, y + PADDING + lines.size() * LINE + LINE - 4));
        }
        return new Node(story.path("id").asText(), story.path("kind").asText(), story.path("title").asText(), story.path("href").asText(), story.path("locale").asText(),
                lines, x, y, COLUMN, lines.size() * LINE + 2 * PADDING);
    }

    private static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Which there are, in the order of their names. */
    public List<Type> types() {
        return edges.stream().map(edge -> new Type(edge.type, edge.words)).distinct().sorted(Comparator.comparing(Type::words)).toList();
    }

    /** What no line leads to or from. */
    public List<Node> unrelated() {
        return nodes.stream().filter(node -> edges.stream().noneMatch(edge -> edge.from == node || edge.to == node)).toList();
    }

    private static Edge edge(JsonNode edge, Node source, Node target) {
        String type = edge.path("type").asText();
        return new Edge(source, target, type, words(type), edge.path("rationale").asText(), path(source, target));
    }

    private static String words(String type) {
        return switch (type) {
            case "component" -> "has as a component";
            case "related" -> "is related to";
            case "comparator" -> "is the comparator for";
            default -> type;
        };
    }

    /** Between columns from side to side; within one an arc beside it. */
    private static String path(Node source, Node target) {
        if (source.x == target.x) {
            int x = source.x + source.width;
            return String.format(Locale.ROOT, "M%d %d C%d %d %d %d %d %d", x, source.middle(), x + GAP / 2, source.middle(), x + GAP / 2, target.middle(), x, target.middle());
        }
        int from = source.x > target.x ? source.x : source.x + source.width;
        int to = source.x > target.x ? target.x + target.width : target.x;
        int middle = (from + to) / 2;
        return String.format(Locale.ROOT, "M%d %d C%d %d %d %d %d %d", from, source.middle(), middle, source.middle(), middle, target.middle(), to, target.middle());
    }
}
