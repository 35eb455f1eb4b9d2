package org.researchstories.contract;

import java.util.List;
import java.util.Map;

/**
 * What the contract says of one method at one path.
 *
 * @param id              its operationId
 * @param queryParameters by name, in the contract's order
 * @param mediaTypes      what it answers with when it succeeds, in lower case and without parameters
 */
public record Operation(String id, Map<String, Schema> queryParameters, List<String> mediaTypes) {
}
