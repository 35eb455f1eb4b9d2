package org.researchstories.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What stories with their versions amount to, as the contract has it (schema {@code Digest}). */
final class HashTree {

    private static final int DEPTH = 3;
    private static final String DIGITS = "0123456789abcdef";

    private HashTree() {
    }

    /** The digest of all, by their versions. */
    static String root(SortedMap<String, Integer> versions) {
        return digest("", versions);
    }

    private static String digest(String prefix, SortedMap<String, Integer> below) {
        return sha256(prefix.length() == DEPTH ? stories(below) : branches(prefix, below));
    }

    private static String stories(SortedMap<String, Integer> versions) {
        return versions.entrySet().stream().map(story -> story.getKey() + " " + story.getValue() + "\n").collect(Collectors.joining());
    }

    private static String branches(String prefix, SortedMap<String, Integer> versions) {
        StringBuilder lines = new StringBuilder();
        DIGITS.chars().mapToObj(digit -> prefix + (char) digit).forEach(branch -> {
            SortedMap<String, Integer> below = versions.subMap(branch, branch + Character.MAX_VALUE);
            if (!below.isEmpty()) {
                lines.append(branch).append(' ').append(digest(branch, below)).append('\n');
            }
        });
        return lines.toString();
    }

    private static String sha256(String ascii) {
        return HexFormat.of().formatHex(sha256().digest(ascii.getBytes(StandardCharsets.US_ASCII)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
