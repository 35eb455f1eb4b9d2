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

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the application serves, as its classes say. */
final class Routes {

    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    record Route(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Routes() {
    }

    /** Each with the method that answers it. */
    static Map<Route, JavaMethod> all() {
        Map<Route, JavaMethod> routes = new LinkedHashMap<>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.researchstories").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .forEach(type -> type.getMethods().forEach(method -> add(routes, type, method)));
        return routes;
    }

    private static void add(Map<Route, JavaMethod> routes, JavaClass type, JavaMethod method) {
        String path = type.getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).map(own -> own.startsWith("/") ? own : "/" + own).orElse("");
        // What the explorer's page loads is no part of the contract, as the contract says itself.
        METHODS.stream().filter(verb -> !path.matches("/docs/(home/)?\\{asset}")).filter(method::isAnnotatedWith)
                .forEach(verb -> routes.put(new Route(verb.getSimpleName(), path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "")), method));
    }
}
