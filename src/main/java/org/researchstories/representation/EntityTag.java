package org.researchstories.representation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A strong entity-tag (RFC 9110 section 8.8.3): two answers with the same tag are the same byte for byte.
 *
 * @param opaque what stands between the quotes
 */
public record EntityTag(String opaque) {

    private static final Pattern MEMBER = Pattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)|\\s*,");

    /**
     * Changes with the way in which the code itself writes an answer, so that no client takes what an older version wrote
     * for the same. Raise it whenever Writing, an envelope, a Form or what they write of changes.
     */
    private static final byte FORMAT = 4;

    /** The tag of whatever is decided by these parts, and by the way this version of the code writes it. */
    public static EntityTag of(Object... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(FORMAT);
            for (Object part : parts) {
                byte[] bytes = part instanceof byte[] raw ? raw : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                sha256.update(bytes);
            }
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256.digest(), 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Each content coding is a representation of its own, so it has a tag of its own (RFC 9110 section 8.8.3.3). */
    public EntityTag in(Coding coding) {
        return coding == Coding.IDENTITY ? this : new EntityTag(opaque + "-" + coding.token);
    }

    /** The comparison of {@code If-None-Match}: weak, over a list, or any with {@code *}. */
    public boolean isIn(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        var members = MEMBER.matcher(ifNoneMatch);
        while (members.lookingAt() && members.end() > members.regionStart()) {
            if (opaque.equals(members.group(1))) {
                return true;
            }
            members.region(members.end(), ifNoneMatch.length());
        }
        return false;
    }

    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
