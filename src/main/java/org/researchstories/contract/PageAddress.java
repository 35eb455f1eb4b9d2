package org.researchstories.contract;

import org.researchstories.problem.PercentEncoding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Addresses of pages that people open. Links to them are passed around with parameters that say where they were found, which no page
 * has, or with a slash at the end: the page is at the address without these. Programs, which ask for data, are told of what is unknown instead.
 */
final class PageAddress {

    private static final List<String> PAGE = List.of("text/html");

    private PageAddress() {
    }

    /**
     * @param path  as it came
     * @param query as it came
     * @return the path and what is known of the query; empty where all of it is, or where this is no page
     */
    static Optional<String> plain(String path, String query, Operation operation) {
        if (query == null || !isPage(operation)) {
            return Optional.empty();
        }
        String known = Arrays.stream(query.split("&")).filter(pair -> isKnown(pair, operation)).collect(Collectors.joining("&"));
        return known.equals(query) ? Optional.empty() : Optional.of(known.isEmpty() ? path : path + "?" + known);
    }

    /**
     * @param path  as it came
     * @param query as it came
     * @return where the page is that somebody looks for with a slash too many; empty where there is none
     */
    static Optional<String> withoutSlash(String path, String query, Contract contract) {
        if (path == null || path.length() < 2 || !path.endsWith("/")) {
            return Optional.empty();
        }
        String plain = path.substring(0, path.length() - 1);
        return contract.at(PercentEncoding.decode(plain).orElse(plain)).map(operations -> operations.get("GET")).filter(PageAddress::isPage)
                .map(page -> query == null ? plain : plain + "?" + query);
    }

    private static boolean isPage(Operation operation) {
        return operation.mediaTypes().equals(PAGE);
    }

    /** What is not even readable is left for {@link StrictQuery} to say. */
    private static boolean isKnown(String pair, Operation operation) {
        return PercentEncoding.decode(pair.split("=", 2)[0].replace('+', ' ')).map(operation.queryParameters()::containsKey).orElse(true);
    }
}
