package org.researchstories.sync;

import io.restassured.response.Response;
import org.researchstories.mirror.HashTree;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A partner's copy: which stories it has in which version, and how far it has read. Knows nothing but the contract. */
final class Copy {

    private final SortedMap<String, Integer> versions = new TreeMap<>();
    private String cursor;

    /** Reads the log on to where it ends. */
    Copy reads(int limit) {
        boolean more = true;
        while (more) {
            Response page = Reader.reads("/v1/changes?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
            page.jsonPath().<Map<String, Object>>getList("items").forEach(this::apply);
            cursor = page.path("nextCursor");
            more = page.path("more");
        }
        return this;
    }

    void apply(Map<String, Object> change) {
        if (change.get("op").equals("remove")) {
            versions.remove((String) change.get("id"));
        } else {
            versions.merge((String) change.get("id"), (Integer) change.get("version"), Math::max);
        }
    }

    Map<String, Integer> versions() {
        return versions;
    }

    String digest() {
        return HashTree.digest("", versions);
    }

    /** What the lists show. */
    static SortedMap<String, Integer> listed() {
        List<String> ids = Reader.walks("/v1/stories?limit=100&sort=displayOrder", "id");
        SortedMap<String, Integer> listed = new TreeMap<>();
        ids.forEach(id -> listed.put(id, null));
        return listed;
    }
}
