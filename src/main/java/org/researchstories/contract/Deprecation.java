package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import org.researchstories.problem.HttpDate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That an operation is not to be built on any more, as the contract marks it: {@code deprecated} with {@code x-deprecated-at}, a day, and,
 * where there are any, {@code x-sunset}, the day of its end, and {@code x-successor}, the path of what to use instead. Days begin in UTC.
 *
 * @param template  the operation's own path
 * @param successor a path; its variables are among those of the template
 */
public record Deprecation(String template, LocalDate since, Optional<LocalDate> sunset, Optional<String> successor) {

    /** The page at which the contract, and so what is said about the operation, can be read. */
    private static final String DESCRIBED_AT = "/docs";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    /** What may stand in a segment (RFC 3986 section 3.3). Anything else is refused later on, and not repeated in a field meanwhile. */
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@%-]+");

    public Deprecation {
        if (sunset.filter(end -> end.isBefore(since)).isPresent()) {
            throw new IllegalStateException(template + " ends before it is deprecated (RFC 9745 section 4)");
        }
        if (successor.filter(path -> VARIABLE.matcher(path).results().anyMatch(it -> !template.contains(it.group()))).isPresent()) {
            throw new IllegalStateException(template + " has no value for a variable of " + successor.get());
        }
    }

    /** @throws IllegalStateException where it is deprecated and does not say since when */
    static Optional<Deprecation> of(String template, JsonNode operation) {
        if (!operation.path("deprecated").asBoolean()) {
            return Optional.empty();
        }
        LocalDate since = day(operation, "x-deprecated-at").orElseThrow(() -> new IllegalStateException(template + " has no x-deprecated-at"));
        return Optional.of(new Deprecation(template, since, day(operation, "x-sunset"), text(operation, "x-successor")));
    }

    private static Optional<LocalDate> day(JsonNode operation, String member) {
        return text(operation, member).map(LocalDate::parse);
    }

    private static Optional<String> text(JsonNode operation, String member) {
        return Optional.ofNullable(operation.path(member).textValue());
    }

    /**
     * {@code Deprecation} and its link (RFC 9745 sections 2 and 3), {@code Sunset} (RFC 8594), and a link to the successor (RFC 5829).
     *
     * @param path of the request, percent-encoded as it came
     */
    void tellIn(MultiMap headers, String path) {
        headers.set("Deprecation", "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        sunset.ifPresent(end -> headers.set("Sunset", HttpDate.of(end.atStartOfDay(ZoneOffset.UTC).toInstant())));
        headers.add("Link", "<" + DESCRIBED_AT + ">; rel=\"deprecation\"");
        successor.flatMap(it -> filled(it, path)).ifPresent(it -> headers.add("Link", "<" + it + ">; rel=\"successor-version\""));
    }

    /** With what the request has in their places for variables. */
    private Optional<String> filled(String successor, String path) {
        String[] names = template.split("/");
        String[] values = path.split("/");
        String filled = successor;
        for (int place = 0; place < Math.min(names.length, values.length); place++) {
            if (VARIABLE.matcher(names[place]).matches() && SEGMENT.matcher(values[place]).matches()) {
                filled = filled.replace(names[place], values[place]);
            }
        }
        return names.length == values.length && !VARIABLE.matcher(filled).find() ? Optional.of(filled) : Optional.empty();
    }
}
