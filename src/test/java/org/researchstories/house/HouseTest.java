package org.researchstories.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The direction of imports, and what keeps the rooms apart. */
class HouseTest {

    private static final String HOUSE = "org.researchstories.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.researchstories");

    @Test
    void everyRoomImportsOnlyWhatTheListAllowsIt() {
        List<String> against = new ArrayList<>();
        imports(CLASSES).forEach((room, imported) -> imported.forEach((other, where) -> {
            if (!Rooms.MAY_IMPORT.getOrDefault(room, List.of()).contains(other)) {
                against.add("%s must not import %s: %s".formatted(room, other, where));
            }
        }));
        assertEquals(List.of(), against);
    }

    @Test
    void theListRunsDownwards() {
        List<String> order = List.copyOf(Rooms.MAY_IMPORT.keySet());
        List<String> upwards = new ArrayList<>();
        Rooms.MAY_IMPORT.forEach((room, others) -> others.stream()
                .filter(other -> order.indexOf(other) >= order.indexOf(room))
                .forEach(other -> upwards.add(room + " → " + other)));
        assertEquals(List.of(), upwards);
    }

    @Test
    void theListNamesEveryRoomAndNoOther() {
        TreeSet<String> found = new TreeSet<>(CLASSES.stream().map(HouseTest::room).filter(Objects::nonNull).toList());
        assertEquals(new TreeSet<>(Rooms.MAY_IMPORT.keySet()), found);
    }

    @Test
    void theKindsDoNotKnowEachOther() {
        List<String> kinds = List.of("challenge", "strategy", "research");
        kinds.forEach(kind -> kinds.forEach(other ->
                assertTrue(!Rooms.MAY_IMPORT.get(kind).contains(other), kind + " may import " + other)));
    }

    @Test
    void theReadmeShowsTheListAsItIs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("```\n" + Rooms.TABLE + "```\n"), "README.md must contain:\n" + Rooms.TABLE);
    }

    @Test
    void aForbiddenImportIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedFault.class, HouseTest.class);
        Map<String, Map<String, String>> imports = imports(planted);
        assertTrue(imports.getOrDefault("house", Map.of()).containsKey("publication"), imports.toString());
    }

    /** Imports what a test of the house has no business with. */
    static class PlantedFault {
        org.researchstories.publication.Publish publish;
    }

    /** For each room the rooms that it imports, each with one place that does. */
    private static Map<String, Map<String, String>> imports(JavaClasses classes) {
        Map<String, Map<String, String>> imports = new TreeMap<>();
        for (JavaClass one : classes) {
            String room = room(one);
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass().getBaseComponentType());
                if (room != null && other != null && !room.equals(other)) {
                    imports.computeIfAbsent(room, any -> new TreeMap<>()).putIfAbsent(other, dependency.getDescription());
                }
            }
        }
        return imports;
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).split("\\.")[0] : null;
    }
}
