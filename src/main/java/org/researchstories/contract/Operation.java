package org.researchstories.contract;

import org.researchstories.problem.Permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the contract says of one method at one path.
 *
 * @param id              its operationId
 * @param path            the template of its addresses
 * @param queryParameters by name, in the contract's order
 * @param required        those of them that must be given, each with an example of it
 * @param mediaTypes      what it answers with when it succeeds, in lower case and without parameters
 * @param body            what it takes; empty where it takes nothing
 * @param permission      who may do it; empty where everybody may
 * @param deprecation     that it is not to be built on any more; empty where it is
 */
public record Operation(String id, String path, Map<String, Schema> queryParameters, Map<String, String> required, List<String> mediaTypes, Optional<Body> body,
        Optional<Permission> permission, Optional<Deprecation> deprecation) {

    /** Where a request that was found to be right has the operation that it is for. */
    public static final String KEY = Operation.class.getName();

    /** @param mediaTypes in lower case and without parameters */
    public record Body(List<String> mediaTypes, boolean required) {
    }
}
