package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the contract asks of the value of a parameter.
 *
 * @param values       all that there are, where they are listed; otherwise empty
 * @param minLength    in Unicode code points, as is {@code maxLength}
 * @param pattern      null if there is none
 * @param defaultValue as it would be sent; null if there is none
 * @param items        what is asked of each member of a list, whose members are separated by commas; null of anything else
 * @param mostItems    how many members a list may have
 */
public record Schema(Type type, List<String> values, long minimum, long maximum, int minLength, int maxLength,
        Pattern pattern, Format format, String defaultValue, Schema items, int mostItems) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");
    /** What Java takes besides, such as a time without seconds, is no date-time of RFC 3339. */
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> TRUTHS = List.of("true", "false");

    /** The JSON types that parameters have. */
    public enum Type {
        STRING, INTEGER, NUMBER, BOOLEAN, ARRAY;

        static Type of(String name) {
            return switch (name) {
                case "integer" -> INTEGER;
                case "number" -> NUMBER;
                case "array" -> ARRAY;
                case "boolean" -> BOOLEAN;
                default -> STRING;
            };
        }
    }

    /** The formats that are checked; any other says nothing about a value. */
    public enum Format {
        NONE, UUID, DATE, DATE_TIME;

        static Format of(String name) {
            return switch (name) {
                case "uuid" -> UUID;
                case "date" -> DATE;
                case "date-time" -> DATE_TIME;
                default -> NONE;
            };
        }
    }

    static Schema of(JsonNode schema) {
        return of(schema, UnaryOperator.identity());
    }

    /** @param resolve leads from a reference to what it refers to */
    static Schema of(JsonNode schema, UnaryOperator<JsonNode> resolve) {
        String pattern = schema.path("pattern").asText(null);
        return new Schema(Type.of(schema.path("type").asText("string")), values(schema),
                schema.path("minimum").asLong(Long.MIN_VALUE), schema.path("maximum").asLong(Long.MAX_VALUE),
                schema.path("minLength").asInt(0), schema.path("maxLength").asInt(Integer.MAX_VALUE),
                pattern == null ? null : Pattern.compile(pattern), Format.of(schema.path("format").asText("")),
                schema.path("default").asText(null), schema.has("items") ? of(resolve.apply(schema.path("items")), resolve) : null,
                schema.path("maxItems").asInt(Integer.MAX_VALUE));
    }

    private static List<String> values(JsonNode schema) {
        if (schema.path("type").asText().equals("boolean")) {
            return TRUTHS;
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    /** Of a list, what each of its members may be. */
    List<String> allowed() {
        return items == null ? values : items.values;
    }

    /** What is wrong with the value, in a sentence that goes on from the parameter's name; empty if it is right. */
    Optional<String> faultOf(String value) {
        if (!values.isEmpty()) {
            return faultUnless(values.contains(value), "Must be one of the allowed values.");
        }
        return switch (type) {
            case INTEGER -> faultOfNumber(value);
            case NUMBER -> faultUnless(NUMBER.matcher(value).matches(),
                    "Must be a number of at most 12 digits, and two more after a point.");
            case ARRAY -> faultOfList(value.split(",", -1));
            default -> faultOfText(value);
        };
    }

    private Optional<String> faultOfList(String[] members) {
        if (members.length > mostItems) {
            return Optional.of("Must have at most " + mostItems + " members.");
        }
        for (String member : members) {
            Optional<String> fault = member.isEmpty() ? Optional.of("Must not be empty.") : items.faultOf(member);
            if (fault.isPresent()) {
                return Optional.of(members.length == 1 ? fault.get() : "\"%s\": %s".formatted(shortened(member), fault.get()));
            }
        }
        return faultUnless(Arrays.stream(members).distinct().count() == members.length, "Must not have the same member twice.");
    }

    private static String shortened(String member) {
        return member.length() <= 60 ? member : member.substring(0, 60) + "…";
    }

    /** A number of more digits than these schemas can allow is out of range, however long it is. */
    private Optional<String> faultOfNumber(String value) {
        boolean within = WHOLE_NUMBER.matcher(value).matches() && !value.equals("-0")
                && Long.parseLong(value) >= minimum && Long.parseLong(value) <= maximum;
        return faultUnless(within, "Must be a whole number" + range() + ".");
    }

    private String range() {
        if (minimum == Long.MIN_VALUE && maximum == Long.MAX_VALUE) {
            return "";
        }
        if (maximum == Long.MAX_VALUE) {
            return " of " + minimum + " or more";
        }
        return minimum == Long.MIN_VALUE ? " up to " + maximum : " from " + minimum + " to " + maximum;
    }

    private Optional<String> faultOfText(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < minLength || length > maxLength) {
            return Optional.of("Must have " + (minLength == maxLength ? "" : Math.max(minLength, 1) + " to ") + maxLength + " characters.");
        }
        if (pattern != null && !pattern.matcher(value).find()) {
            return Optional.of("Must match " + pattern + ".");
        }
        return switch (format) {
            case UUID -> faultUnless(UUID.matcher(value).matches(), "Must be a UUID.");
            case DATE_TIME -> faultUnless(isDateTime(value), "Must be a moment as RFC 3339 has it, such as 2026-11-23T09:30:00Z"
                    + " (a plus sign must be sent as %2B).");
            case DATE -> faultUnless(isDate(value), "Must be a date that exists, as YYYY-MM-DD.");
            case NONE -> Optional.empty();
        };
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String value) {
        if (!MOMENT.matcher(value).matches()) {
            return false;
        }
        try {
            int year = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= 0 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> faultUnless(boolean right, String fault) {
        return right ? Optional.empty() : Optional.of(fault);
    }
}
