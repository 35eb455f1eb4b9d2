package org.researchstories.mirror;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What stories with their versions amount to, as the contract says it (openapi: Digest), and knowing nothing else of it. */
public final class HashTree {

    static final int DEPTH = 3;

    private HashTree() {
    }

    /**
     * @param prefix  up to three digits
     * @param stories versions by ids, all of which begin with it
     */
    public static String digest(String prefix, SortedMap<String, Integer> stories) {
        if (prefix.length() == DEPTH) {
            return sha256(stories.entrySet().stream().map(story -> story.getKey() + " " + story.getValue() + "\n").collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII));
        }
        StringBuilder lines = new StringBuilder();
        for (char digit : "0123456789abcdef".toCharArray()) {
            SortedMap<String, Integer> below = below(prefix + digit, stories);
            if (!below.isEmpty()) {
                lines.append(prefix).append(digit).append(' ').append(digest(prefix + digit, below)).append('\n');
            }
        }
        return sha256(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Those whose ids begin with a prefix. */
    static <V> SortedMap<String, V> below(String prefix, SortedMap<String, V> stories) {
        return stories.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
