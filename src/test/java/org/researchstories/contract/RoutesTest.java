package org.researchstories.contract;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The operations of the contract and the routes of the application are the same. */
class RoutesTest {

    @Test
    void everyRouteIsInTheContractAndEveryOperationHasARoute() {
        assertEquals("", difference(documented(ContractFile.bundled()), routes()));
    }

    @Test
    void anOperationWithoutARouteIsFound() {
        String planted = ContractFile.bundled().text().replace("\"/v1/topics\"", "\"/v1/themes\"");
        assertEquals("documented but not served: [GET /v1/themes]; served but not documented: [GET /v1/topics]",
                difference(documented(ContractFile.of(planted)), routes()));
    }

    private static String difference(Set<String> documented, Set<String> served) {
        Set<String> missing = new TreeSet<>(documented);
        missing.removeAll(served);
        Set<String> secret = new TreeSet<>(served);
        secret.removeAll(documented);
        return missing.isEmpty() && secret.isEmpty() ? ""
                : "documented but not served: %s; served but not documented: %s".formatted(missing, secret);
    }

    private static Set<String> documented(ContractFile contract) {
        return contract.templates().stream()
                .flatMap(template -> contract.operations(template).stream().map(method -> method + " " + template))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> routes() {
        return Routes.all().keySet().stream().map(Routes.Route::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
