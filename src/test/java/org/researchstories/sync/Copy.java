package org.researchstories.sync;

import io.restassured.response.Response;
import org.researchstories.world.Reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        return digest("", versions);
    }

    static String digest(String prefix, SortedMap<String, Integer> stories) {
        if (prefix.length() == 3) {
            return sha256(stories.entrySet().stream().map(story -> story.getKey() + " " + story.getValue() + "\n").collect(Collectors.joining()));
        }
        StringBuilder lines = new StringBuilder();
        for (char digit : "0123456789abcdef".toCharArray()) {
            String branch = prefix + digit;
            SortedMap<String, Integer> below = stories.subMap(branch, prefix + (char) (digit + 1));
            if (!below.isEmpty()) {
                lines.append(branch).append(' ').append(digest(branch, below)).append('\n');
            }
        }
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the lists show. */
    static SortedMap<String, Integer> listed() {
        List<String> ids = Reader.walks("/v1/stories?limit=100&sort=displayOrder", "id");
        SortedMap<String, Integer> listed = new TreeMap<>();
        ids.forEach(id -> listed.put(id, null));
        return listed;
    }
}
