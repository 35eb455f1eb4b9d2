package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grant as the 360Giving Data Standard has it, as the content of funded research. What the standard requires and what is in a
 * form that it does not have is told; what a story needs and a grant does not have stays empty.
 */
final class Grant {

    /** Where in a grant stands what the content has. */
    static final Places PLACES = new Places(Map.of("/content/story/wording/title", "/title", "/content/story/wording/summary", "/description",
            "/content/story/facts/tags", "/classifications", "/content/facts/classifications", "/classifications",
            "/content/facts/award/funderReference", "/id", "/content/facts/award/currency", "/currency",
            "/content/facts/award/amountAwarded", "/amountAwarded", "/content/facts/award", ""));

    private static final Pattern REFERENCE = Pattern.compile("360G-[^-]+-(.+)");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private final JsonNode grant;
    private final List<Violation> violations = new ArrayList<>();

    Grant(JsonNode grant) {
        this.grant = grant;
    }

    /**
     * An organisation that a grant names.
     *
     * @param pointer where in the grant
     */
    record Party(String pointer, String id, String name) {
    }

    /** @return null where it has none that can be read */
    String id() {
        return grant.path("id").textValue();
    }

    List<Party> funders() {
        return parties("fundingOrganization");
    }

    List<Party> recipients() {
        return parties("recipientOrganization");
    }

    private List<Party> parties(String member) {
        List<Party> parties = new ArrayList<>();
        for (int place = 0; place < grant.path(member).size(); place++) {
            JsonNode party = grant.path(member).path(place);
            if (isText(party.path("id")) && isText(party.path("name"))) {
                parties.add(new Party("/%s/%d".formatted(member, place), party.path("id").textValue().strip(), party.path("name").textValue().strip()));
            }
        }
        return parties;
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank();
    }

    /** Everything that is wrong with it; asked before its content. */
    List<Violation> violations() {
        for (String member : List.of("id", "title", "description")) {
            require(isText(grant.path(member)), "/" + member, "Must be given, as a text that is not empty.");
        }
        require(CURRENCY.matcher(grant.path("currency").asText()).matches(), "/currency", "Must be an ISO 4217 code, such as GBP.");
        JsonNode amount = grant.path("amountAwarded");
        require(amount.isNumber() && amount.decimalValue().signum() >= 0 && amount.decimalValue().compareTo(LARGEST) <= 0
                && amount.decimalValue().stripTrailingZeros().scale() <= 2, "/amountAwarded",
                "Must be a number without quotation marks, such as 250000 or 250000.00.");
        day("/awardDate", grant.path("awardDate"), true);
        for (int place = 0; place < grant.path("plannedDates").size(); place++) {
            day("/plannedDates/%d/startDate".formatted(place), grant.path("plannedDates").path(place).path("startDate"), false);
            day("/plannedDates/%d/endDate".formatted(place), grant.path("plannedDates").path(place).path("endDate"), false);
        }
        organisations("fundingOrganization", true);
        organisations("recipientOrganization", grant.path("recipientIndividual").isEmpty());
        return violations;
    }

    private void organisations(String member, boolean required) {
        JsonNode list = grant.path(member);
        require(list.isMissingNode() || list.isArray(), "/" + member, "Must be a list.");
        require(!required || !list.isMissingNode() && !(list.isArray() && list.isEmpty()), "/" + member, "Must name an organisation, with its id and name.");
        for (int place = 0; list.isArray() && place < list.size(); place++) {
            String pointer = "/%s/%d".formatted(member, place);
            require(isText(list.get(place).path("id")), pointer + "/id",
                    "Must be given: an identifier as org-id.guide has them, such as GB-CHC-1089464 of a charity or GB-COH-00000000 of a company.");
            require(isText(list.get(place).path("name")), pointer + "/name", "Must be given, as a text that is not empty.");
        }
    }

    private void day(String pointer, JsonNode day, boolean required) {
        if (day.isMissingNode() && !required) {
            return;
        }
        if (!day.isTextual()) {
            violations.add(Violation.ofBody(pointer, "Must be given, as YYYY-MM-DD."));
        } else if (Day.of(day.textValue()) == null) {
            violations.add(Day.wrong(pointer, day.textValue()));
        }
    }

    private void require(boolean right, String pointer, String detail) {
        if (!right) {
            violations.add(Violation.ofBody(pointer, detail));
        }
    }

    /**
     * Of a grant without violations.
     *
     * @param keyOf by which key an organisation goes here
     */
    ObjectNode content(Function<Party, String> keyOf) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.withObject("/story/wording").put("title", grant.path("title").textValue().strip()).put("summary", grant.path("description").textValue().strip());
        ObjectNode facts = content.putObject("facts");
        List<String> funders = funders().stream().map(keyOf).distinct().toList();
        facts.set("award", award(funders));
        organisations(facts, "leadFunder", "coFunders", funders);
        organisations(facts, "leadOrganisation", "partners", recipients().stream().map(keyOf).distinct().toList());
        classify(content, facts);
        return content;
    }

    private ObjectNode award(List<String> funders) {
        ObjectNode award = JsonNodeFactory.instance.objectNode().put("funderReference", reference(funders.getFirst()))
                .put("currency", grant.path("currency").textValue()).put("amountAwarded", grant.path("amountAwarded").decimalValue())
                .put("amountDisclosed", true).put("awardedOn", Day.of(grant.path("awardDate").textValue()));
        JsonNode planned = grant.path("plannedDates").path(0);
        put(award, "startsOn", planned.path("startDate").isTextual() ? Day.of(planned.path("startDate").textValue()) : null);
        put(award, "endsOn", planned.path("endDate").isTextual() ? Day.of(planned.path("endDate").textValue()) : null);
        put(award, "programme", grant.path("grantProgramme").path(0).path("title").textValue());
        put(award, "sourceUrl", grant.path("url").textValue());
        return award;
    }

    /** Without the publisher's prefix; exports put the funder's key, as it is here, before the references of others than the publisher. */
    private String reference(String funder) {
        Matcher reference = REFERENCE.matcher(id());
        String own = reference.matches() ? reference.group(1) : id();
        return own.startsWith(funder + "_") ? own.substring(funder.length() + 1) : own;
    }

    private static void put(ObjectNode into, String name, String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** The first leads. Of its partners it tells who they are, of its funders that they are such. */
    private static void organisations(ObjectNode facts, String lead, String others, List<String> keys) {
        if (!keys.isEmpty()) {
            facts.put(lead, keys.getFirst());
        }
        ArrayNode list = facts.putArray(others);
        keys.stream().skip(1).forEach(key -> {
            if (others.equals("coFunders")) {
                list.addObject().put("organisation", key);
            } else {
                list.add(key);
            }
        });
    }

    /**
     * Shares are not in the standard, so they are equal. What is of another vocabulary than ours becomes a tag: all of it, as a draft
     * may have more of them and longer ones than a story, and which to leave out is for an editor to decide.
     */
    private void classify(ObjectNode content, ObjectNode facts) {
        ArrayNode shares = facts.putArray("classifications");
        for (Scheme scheme : Scheme.values()) {
            Set<String> codes = codes(scheme);
            codes.forEach(code -> shares.addObject().put("scheme", scheme.value).put("code", code)
                    .put("percent", BigDecimal.valueOf(100).divide(BigDecimal.valueOf(codes.size()), 2, RoundingMode.DOWN)));
        }
        Set<String> tags = new LinkedHashSet<>();
        grant.path("classifications").forEach(it -> {
            String title = it.path("title").asText().strip().toLowerCase(Locale.UK);
            if (schemeOf(it) == null && !title.isEmpty()) {
                tags.add(title);
            }
        });
        if (!tags.isEmpty()) {
            ArrayNode list = content.withObject("/story/facts").putArray("tags");
            tags.forEach(list::add);
        }
    }

    private Set<String> codes(Scheme scheme) {
        Set<String> codes = new LinkedHashSet<>();
        grant.path("classifications").forEach(it -> {
            if (schemeOf(it) == scheme) {
                codes.add(it.path("code").textValue());
            }
        });
        return codes;
    }

    private static Scheme schemeOf(JsonNode classification) {
        String vocabulary = classification.path("vocabulary").asText().toLowerCase(Locale.ROOT);
        if (!isText(classification.path("code"))) {
            return null;
        }
        if (vocabulary.contains("hrcs")) {
            return vocabulary.contains("activit") || vocabulary.endsWith("-ra") ? Scheme.HRCS_RESEARCH_ACTIVITY : Scheme.HRCS_HEALTH_CATEGORY;
        }
        return vocabulary.contains("cso") || vocabulary.contains("common scientific outline") ? Scheme.CSO : null;
    }
}
