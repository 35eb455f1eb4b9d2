package org.researchstories.reading;

import org.researchstories.query.Dimension;
import org.researchstories.vocabulary.Language;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A list's address in its one canonical spelling: the path, and the parameters in the order of their names. The
 * language is always among them, however it was negotiated, because the order of the list depends on it.
 */
public record Query(String path, SortedMap<String, String> parameters) {

    /** What may differ from page to page of the same list. */
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit", "total", "facet");

    /** @param given the parameters of a request that the contract takes, decoded */
    public static Query of(String path, Map<String, String> given, Language language) {
        SortedMap<String, String> parameters = new TreeMap<>();
        given.forEach((name, value) -> parameters.put(name, canonical(name, value)));
        if (language != Language.DEFAULT) {
            parameters.put("locale", language.tag);
        }
        return new Query(path, parameters);
    }

    /** What is asked for does not depend on the order in which the values of a list come. */
    private static String canonical(String name, String value) {
        return value.indexOf(',') > 0 && (Dimension.ofProperty(name).isPresent() || name.equals("facet") || Extent.PARAMETERS.contains(name))
                ? Arrays.stream(value.split(",")).sorted().collect(Collectors.joining(",")) : value;
    }

    /**
     * What a cursor is bound to: the same whether or not it is said that what is usual is wanted.
     *
     * @param order in which the list is where none is asked for, as {@code sort} has it
     */
    public String ofTheList(String order) {
        SortedMap<String, String> bound = new TreeMap<>(parameters);
        bound.keySet().removeAll(OF_THE_PAGE);
        bound.keySet().removeAll(Extent.PARAMETERS);
        bound.remove("locale", Language.DEFAULT.tag);
        bound.remove("localeFallback", "true");
        bound.remove("sort", order);
        return new Query(path, bound).toString();
    }

    /** The same list from another place; from its beginning where {@code cursor} is null. */
    public Query at(String cursor) {
        return with("cursor", cursor);
    }

    /** The same with another value of this parameter; without it where the value is null. */
    public Query with(String name, String value) {
        SortedMap<String, String> others = new TreeMap<>(parameters);
        others.remove(name);
        if (value != null) {
            others.put(name, value);
        }
        return new Query(path, others);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
