package org.researchstories.world;

import org.researchstories.story.Kind;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A story as its outline shows it, and what follows from that for filters and facets: told a second time, from the answers
 * alone, so that the lists can be held against it.
 */
public final class Shown {

    private final Map<String, Object> outline;
    private final Hierarchies hierarchies;
    private final List<Way> ways;
    /** By dimension, once they were asked for: laws ask for them with every value that there is. */
    private final Map<String, Set<String>> values = new HashMap<>();

    private Shown(Map<String, Object> outline, Hierarchies hierarchies) {
        this.outline = outline;
        this.hierarchies = hierarchies;
        this.ways = ways(outline);
    }

    /** What cancer types and topics are part of, as their lists tell it. */
    public record Hierarchies(Map<String, String> cancerTypes, Map<String, String> topics) {

        static Hierarchies asServed() {
            return new Hierarchies(parents("/v1/cancer-types"), parents("/v1/topics"));
        }

        private static Map<String, String> parents(String list) {
            Map<String, String> parents = new HashMap<>();
            Reader.walks(list + "?limit=100").forEach(it -> parents.put((String) it.get("key"), (String) it.get("parent")));
            return parents;
        }
    }

    /** All that a list shows, with its parameters as they are given. */
    public static List<Shown> all(String list) {
        Hierarchies hierarchies = Hierarchies.asServed();
        return Reader.walks(list).stream().map(it -> new Shown(complete(it), hierarchies)).toList();
    }

    /** With what there was no room to mention, as the list beside the mentions has it. */
    private static Map<String, Object> complete(Map<String, Object> outline) {
        Map<String, Object> complete = new HashMap<>(outline);
        Stream.of("strategies", "research").filter(name -> Boolean.TRUE.equals(outline.get(name + "Truncated"))).forEach(name ->
                complete.put(name, Reader.walks(outline.get(name + "Href") + "&limit=100").stream().map(other -> mention(other, outline)).toList()));
        return complete;
    }

    /** The other as this one would mention it: what they are to each other, both say alike. */
    private static Map<String, Object> mention(Map<String, Object> other, Map<String, Object> outline) {
        Map<String, Object> mention = new HashMap<>(list(other, Kind.of((String) outline.get("kind")).collection).stream()
                .filter(it -> it.get("id").equals(outline.get("id"))).findFirst().orElseThrow());
        mention.put("id", other.get("id"));
        mention.put("kind", other.get("kind"));
        return mention;
    }

    public Map<String, Object> outline() {
        return outline;
    }

    public String id() {
        return (String) outline.get("id");
    }

    public Kind kind() {
        return Kind.of((String) outline.get("kind"));
    }

    /** Its values in one dimension, related in any way. */
    public Set<String> values(String dimension) {
        return values.computeIfAbsent(dimension, this::shown);
    }

    private Set<String> shown(String dimension) {
        return switch (dimension) {
            case "kind", "modality", "evidenceStage", "researchStage", "researchStatus" -> one(outline.get(dimension));
            case "reviewState" -> one(object("review").get("state"));
            case "cancerType" -> withAbove("cancerTypes", hierarchies.cancerTypes);
            case "topic" -> withAbove("topics", hierarchies.topics);
            case "awardType" -> one(object("award").get("awardType"));
            case "awardYear" -> one(Optional.ofNullable(object("award").get("awardedOn")).map(day -> day.toString().substring(0, 4)).orElse(null));
            case "hrcs" -> codes("hrcsHealthCategories", "hrcsResearchActivities");
            case "cso" -> codes("cso");
            case "organisation" -> organisations();
            case "challenge", "strategy" -> related(dimension, way -> true);
            case "relation" -> ways.stream().map(Way::type).collect(Collectors.toSet());
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    /** Whether it is among those that the filters describe. */
    public boolean fits(Map<String, List<String>> filters) {
        return filters.keySet().stream().allMatch(filter -> {
            List<String> values = filters.get(filter);
            boolean toSome = filters.containsKey("challenge") || filters.containsKey("strategy");
            if (filter.equals("challenge") || filter.equals("strategy")) {
                return ways.stream().anyMatch(way -> way.kind.equals(filter) && values.contains(way.id)
                        && filters.getOrDefault("relation", List.of(way.type)).contains(way.type));
            }
            return filter.equals("relation") && toSome || values(filter).stream().anyMatch(values::contains);
        });
    }

    /** Whether its award is of such a day, currency and amount; where nothing is asked for, whatever it is. */
    public boolean isWithin(Map<String, String> ranges) {
        return ranges.entrySet().stream().allMatch(range -> isWithin(range.getKey(), range.getValue()));
    }

    private boolean isWithin(String range, String bound) {
        Map<String, Object> award = object("award");
        Object amount = award.get("amountAwarded");
        Object day = award.get("awardedOn");
        return switch (range) {
            case "awardedFrom" -> day != null && day.toString().compareTo(bound) >= 0;
            case "awardedTo" -> day != null && day.toString().compareTo(bound) <= 0;
            case "currency" -> bound.equals(award.get("currency"));
            case "amountFrom" -> amount != null && new BigDecimal(amount.toString()).compareTo(new BigDecimal(bound)) >= 0;
            case "amountTo" -> amount != null && new BigDecimal(amount.toString()).compareTo(new BigDecimal(bound)) <= 0;
            default -> throw new IllegalArgumentException(range);
        };
    }

    /** Which challenges or strategies it is related to in a way that is asked for. */
    public Set<String> related(String kind, Predicate<String> type) {
        return ways.stream().filter(way -> way.kind.equals(kind) && type.test(way.type)).map(Way::id).collect(Collectors.toSet());
    }

    private record Way(String kind, String id, String type) {
    }

    private static List<Way> ways(Map<String, Object> outline) {
        Stream<Way> mentions = Stream.of("challenges", "strategies", "research").flatMap(name -> list(outline, name).stream())
                .map(it -> new Way((String) it.get("kind"), (String) it.get("id"), (String) Stream.of("relation", "role")
                        .map(it::get).filter(type -> type != null).findFirst().orElse("investigates")));
        Stream<Way> components = list(outline, "components").stream().map(it -> new Way("strategy", (String) it.get("id"), "component"));
        Stream<Way> related = list(outline, "relatedStories").stream()
                .map(it -> new Way((String) it.get("kind"), (String) it.get("id"), "related"));
        return Stream.of(mentions, components, related).flatMap(some -> some).toList();
    }

    private Set<String> withAbove(String name, Map<String, String> parents) {
        Set<String> keys = new TreeSet<>();
        for (Map<String, Object> label : list(outline, name)) {
            for (String key = (String) label.get("key"); key != null; key = parents.get(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Set<String> codes(String... schemes) {
        return Stream.of(schemes).flatMap(scheme -> list(object("classifications"), scheme).stream())
                .map(share -> (String) share.get("code")).collect(Collectors.toSet());
    }

    private Set<String> organisations() {
        Set<String> keys = new TreeSet<>();
        list(outline, "funders").forEach(funder -> keys.add((String) (funder.get("key") == null
                ? ((Map<?, ?>) funder.get("organisation")).get("key") : funder.get("key"))));
        list(outline, "partnerOrganisations").forEach(partner -> keys.add((String) partner.get("key")));
        if (outline.get("leadOrganisation") != null) {
            keys.add((String) object("leadOrganisation").get("key"));
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String name) {
        return (Map<String, Object>) outline.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.getOrDefault(name, List.of());
    }

    private static Set<String> one(Object value) {
        return value == null ? Set.of() : Set.of(value.toString());
    }
}
