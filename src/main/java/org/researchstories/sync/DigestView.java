package org.researchstories.sync;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.UUID;

/** A node of the hash tree (openapi: Digest): what is below it, or at the ends of the tree the stories themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DigestView(String prefix, long position, String cursor, int stories, String digest, List<Branch> branches, List<Leaf> items) {

    /** (openapi: DigestBranch) */
    record Branch(String prefix, int stories, String digest) {
    }

    /** (openapi: DigestItem) */
    record Leaf(UUID id, int version) {
    }
}
