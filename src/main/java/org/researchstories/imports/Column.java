package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column of a table of funded research, and what becomes of its cells in the content. */
record Column(String name, String pointer, Type type) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final String WORDING = "/story/wording/";
    private static final String FACTS = "/story/facts/";
    private static final String OWN = "/facts/";
    private static final String AWARD = "/facts/award/";

    /** How a cell is read. */
    enum Type {
        TEXT, LIST, DECIMAL, TRUTH, DAY, HRCS_HEALTH_CATEGORIES(Scheme.HRCS_HEALTH_CATEGORY), HRCS_RESEARCH_ACTIVITIES(Scheme.HRCS_RESEARCH_ACTIVITY),
        CSO(Scheme.CSO), CHALLENGES;

        private final Scheme scheme;

        Type() {
            this(null);
        }

        Type(Scheme scheme) {
            this.scheme = scheme;
        }
    }

    /** In the order in which the page about imports has them. */
    static final List<Column> ALL = Stream.of(
            below(WORDING, Type.TEXT, "slug", "title", "shortTitle", "standfirst", "summary", "body", "seoDescription"),
            below("/", Type.TEXT, "whyItMatters"), below("/", Type.LIST, "aims"),
            below("/story/", Type.TEXT, "updateType", "changeNote"),
            below(OWN, Type.TEXT, "researchStage", "trialPhase", "researchStatus"),
            below(AWARD, Type.TEXT, "funderReference", "awardType", "programme", "currency"),
            below(AWARD, Type.DECIMAL, "amountAwarded"), below(AWARD, Type.TRUTH, "amountDisclosed"),
            below(AWARD, Type.DAY, "awardedOn", "startsOn", "endsOn"), below(AWARD, Type.TEXT, "grantDoi", "sourceUrl", "fundingStatement"),
            below(OWN, Type.TEXT, "leadFunder"), below(OWN, Type.DECIMAL, "leadFunderShare"), below(OWN, Type.TEXT, "leadOrganisation"),
            below(OWN, Type.LIST, "partners"),
            Stream.of(new Column("hrcsHealthCategories", "/facts/classifications", Type.HRCS_HEALTH_CATEGORIES),
                    new Column("hrcsResearchActivities", "/facts/classifications", Type.HRCS_RESEARCH_ACTIVITIES),
                    new Column("cso", "/facts/classifications", Type.CSO), new Column("challenges", "/facts/relations", Type.CHALLENGES)),
            below(FACTS, Type.LIST, "cancerTypes", "topics", "tags", "references", "glossaryTerms"),
            below(FACTS, Type.TEXT, "heroImage", "licence", "attribution"), below(FACTS, Type.TRUTH, "sample"), below(FACTS, Type.TEXT, "sampleNotice"))
            .flatMap(columns -> columns).toList();

    private static Stream<Column> below(String pointer, Type type, String... names) {
        return Arrays.stream(names).map(name -> new Column(name, pointer + name, type));
    }

    static Optional<Column> named(String name) {
        return ALL.stream().filter(column -> column.name.equals(name)).findFirst();
    }

    /** Puts a cell, which is not empty, into its place; tells what is wrong with it otherwise. */
    void put(String cell, ObjectNode content, Consumer<Violation> wrong) {
        switch (type) {
            case HRCS_HEALTH_CATEGORIES, HRCS_RESEARCH_ACTIVITIES, CSO -> shares(cell, content.withArray(pointer), wrong);
            case CHALLENGES -> challenges(cell, content.withArray(pointer));
            default -> value(cell, wrong).ifPresent(value -> content.withObject(pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0)))
                    .set(name, value));
        }
    }

    private Optional<JsonNode> value(String cell, Consumer<Violation> wrong) {
        return switch (type) {
            case LIST -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                values(cell).forEach(list::add);
                yield Optional.of(list);
            }
            case DECIMAL -> DECIMAL.matcher(cell).matches() ? Optional.of(DecimalNode.valueOf(new BigDecimal(cell)))
                    : told(wrong, "Must be a number such as 250000 or 250000.00, without a currency or separators.");
            case TRUTH -> cell.equals("true") || cell.equals("false") ? Optional.of(BooleanNode.valueOf(cell.equals("true")))
                    : told(wrong, "Must be true or false.");
            case DAY -> {
                if (!Day.is(cell)) {
                    wrong.accept(Day.wrong("/" + name, cell));
                }
                yield Day.is(cell) ? Optional.of(TextNode.valueOf(cell)) : Optional.empty();
            }
            default -> Optional.of(TextNode.valueOf(cell));
        };
    }

    private Optional<JsonNode> told(Consumer<Violation> wrong, String detail) {
        wrong.accept(Violation.ofBody("/" + name, detail));
        return Optional.empty();
    }

    /** As {@code 5.1:50|6.1:50}. */
    private void shares(String cell, ArrayNode shares, Consumer<Violation> wrong) {
        for (String value : values(cell)) {
            String[] parts = value.split(":", 2);
            if (parts.length == 2 && DECIMAL.matcher(parts[1].strip()).matches()) {
                shares.addObject().put("scheme", type.scheme.value).put("code", parts[0].strip()).put("percent", new BigDecimal(parts[1].strip()));
            } else {
                wrong.accept(Violation.ofBody("/" + name, "Must be codes with their per cent, such as 5.1:50|6.1:50."));
            }
        }
    }

    /** The first is the primary one; which stories they are is filled in later. */
    private static void challenges(String cell, ArrayNode relations) {
        for (int place = 0; place < values(cell).size(); place++) {
            relations.addObject().put("type", "investigates").put("displayOrder", place).put("primary", place == 0);
        }
    }

    /** Those between bars; a bar behind a backslash is one of a value. */
    static List<String> values(String cell) {
        return Arrays.stream(BAR.split(cell)).map(value -> value.replace("\\|", "|").strip()).filter(value -> !value.isEmpty()).toList();
    }
}
