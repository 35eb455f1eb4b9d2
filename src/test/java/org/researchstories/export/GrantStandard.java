package org.researchstories.export;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of the 360Giving Data Standard 1.4.3, which are no part of this project: they lie beside it, or not. Read as they
 * must be, which is not as they say: three things in them have to be put right.
 *
 * @param formats  whether formats are asserted: a day is meant to be no moment
 * @param dialect  whether the dialect is called by its proper name: it is written with http
 * @param schemas  whether the schema of grants is found under the version that the package's names, which is another
 */
record GrantStandard(boolean formats, boolean dialect, boolean schemas) {

    static final GrantStandard AS_MEANT = new GrantStandard(true, true, true);

    private static final Path FOLDER = Path.of("..", "shared", "360giving");
    private static final String PACKAGE = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.3/schema/360-giving-package-schema.json";
    private static final String GRANT = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json";

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    /** What is wrong with a package; empty where nothing is. Nothing is ever fetched. */
    List<String> faults(String document) {
        Map<String, String> known = new HashMap<>(Map.of(PACKAGE, read("360-giving-package-schema.json")));
        if (schemas) {
            known.put(GRANT, read("360-giving-schema.json").replace("/1.4.3/schema/360-giving-schema.json", "/1.4.2/schema/360-giving-schema.json"));
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(known))
                .getSchema(SchemaLocation.of(PACKAGE))
                .validate(document, InputFormat.JSON, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(formats)))
                .stream().map(Error::toString).toList();
    }

    /**
     * The dialect that the schema of packages says it is of, looked up by its very name; this validator itself is more lenient, and takes
     * http for https.
     */
    String dialectByItsName() {
        String name = read("360-giving-package-schema.json").replaceFirst("(?s).*?\"\\$schema\": *\"([^\"]+)\".*", "$1");
        return Arrays.stream(SpecificationVersion.values()).map(SpecificationVersion::getDialectId).filter(name::equals).findFirst().orElseThrow();
    }

    private String read(String file) {
        try {
            String schema = Files.readString(FOLDER.resolve(file));
            return dialect ? schema.replace("http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema") : schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
