package org.researchstories.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of all public stories a tree over the first three digits of their ids. The digest of three digits is the SHA-256 of a line for
 * each story in the order of their ids, {@code <id> <version>\n}; that of fewer digits is the SHA-256 of a line for each branch
 * below it that has stories, in their order, {@code <prefix> <digest>\n}; all in lower-case hexadecimal and ASCII.
 */
final class HashTree {

    /** Digits at the ends of the tree: 4,096 of them, so a million stories are 244 at each. */
    static final int DEPTH = 3;

    private HashTree() {
    }

    /** What the branches below a prefix amount to. */
    static DigestView.Branch over(String prefix, List<DigestView.Branch> branches) {
        String lines = branches.stream().map(branch -> branch.prefix() + " " + branch.digest() + "\n").collect(Collectors.joining());
        return new DigestView.Branch(prefix, branches.stream().mapToInt(DigestView.Branch::stories).sum(), sha256(lines));
    }

    /**
     * The branches right below a prefix.
     *
     * @param ends of three digits each, all that there are below it, in their order
     */
    static List<DigestView.Branch> below(String prefix, List<DigestView.Branch> ends) {
        if (prefix.length() == DEPTH - 1) {
            return ends;
        }
        return ends.stream().collect(Collectors.groupingBy(end -> end.prefix().substring(0, prefix.length() + 1), TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(branch -> over(branch.getKey(), below(branch.getKey(), branch.getValue()))).toList();
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static String sha256(String lines) {
        return hex(sha256().digest(lines.getBytes(StandardCharsets.US_ASCII)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
