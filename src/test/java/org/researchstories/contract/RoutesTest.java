package org.researchstories.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The operations of the contract and the routes of the application are the same. */
class RoutesTest {

    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

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
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.researchstories").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> routes(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(JavaClass type, JavaMethod method) {
        String path = type.getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).map(own -> own.startsWith("/") ? own : "/" + own).orElse("");
        // What the explorer's page loads is no part of the contract, as the contract says itself.
        return METHODS.stream().filter(verb -> !path.startsWith("/docs/")).filter(method::isAnnotatedWith)
                .map(verb -> verb.getSimpleName() + " " + path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", ""));
    }
}
