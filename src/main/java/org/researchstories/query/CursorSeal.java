package org.researchstories.query;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes cursors opaque and unforgeable: base64url, without padding, of its strings, each behind its length, and a
 * seal. The seal is the first 128 bits of an HMAC-SHA-256 over them and over the query that they are a cursor of, so
 * that a cursor opens with that query only.
 */
public final class CursorSeal {

    private static final int SEAL_BYTES = 16;
    private static final int LENGTH = Short.BYTES;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public CursorSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param query what the list was asked for, in its one canonical spelling */
    public String seal(Cursor cursor, String query) {
        byte[] content = write(cursor);
        ByteBuffer sealed = ByteBuffer.allocate(content.length + SEAL_BYTES).put(content).put(mark(content, query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /** Empty where it is no cursor of ours, where it was bent, and where it is of another query. */
    public Optional<Cursor> open(String sealed, String query) {
        return decode(sealed)
                .filter(bytes -> bytes.length > SEAL_BYTES)
                .filter(bytes -> MessageDigest.isEqual(Arrays.copyOfRange(bytes, bytes.length - SEAL_BYTES, bytes.length),
                        mark(Arrays.copyOf(bytes, bytes.length - SEAL_BYTES), query)))
                .map(bytes -> ByteBuffer.wrap(bytes, 0, bytes.length - SEAL_BYTES))
                .map(content -> new Cursor(readString(content), readString(content), content.hasRemaining() ? readString(content) : null));
    }

    /** Only the one spelling that {@link #seal} gives: the bits that base64 leaves unused must be zero. */
    private static Optional<byte[]> decode(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(sealed)
                    ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mark(byte[] content, String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] write(Cursor cursor) {
        List<byte[]> strings = Stream.of(cursor.key(), cursor.id(), cursor.instead()).filter(Objects::nonNull).map(string -> string.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer content = ByteBuffer.allocate(strings.stream().mapToInt(string -> LENGTH + string.length).sum());
        strings.forEach(string -> content.putShort((short) string.length).put(string));
        return content.array();
    }

    private static String readString(ByteBuffer content) {
        byte[] bytes = new byte[content.getShort()];
        content.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
