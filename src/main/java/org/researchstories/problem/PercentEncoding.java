package org.researchstories.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads percent-encoded UTF-8 (RFC 3986 section 2.1) and guesses nothing. */
public final class PercentEncoding {

    private PercentEncoding() {
    }

    /**
     * The text that {@code encoded}, which is ASCII, stands for; empty where an escape is incomplete or the bytes are
     * not UTF-8 (overlong forms and surrogates are not).
     */
    public static Optional<String> decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return Optional.of(encoded);
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            int value = character == '%' ? escaped(encoded, i) : character;
            if (value < 0) {
                return Optional.empty();
            }
            bytes.put((byte) value);
            i += character == '%' ? 2 : 0;
        }
        return utf8(bytes.flip());
    }

    private static int escaped(String encoded, int at) {
        if (at + 2 >= encoded.length()) {
            return -1;
        }
        int high = hex(encoded.charAt(at + 1));
        int low = hex(encoded.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int hex(char digit) {
        return digit < 0x80 ? Character.digit(digit, 16) : -1;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
