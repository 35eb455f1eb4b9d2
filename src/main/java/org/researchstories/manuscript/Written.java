package org.researchstories.manuscript;

import org.commonmark.node.Node;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Keys in destinations of links: as they are, but for characters that an address does not have. */
final class Written {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~*%-]+");

    private Written() {
    }

    static String key(String key) {
        return key == null ? "" : URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The key, or what stands for one that is none. */
    static String read(String written, Node node, Findings findings) {
        try {
            return read(written);
        } catch (CharacterCodingException | IllegalArgumentException notAKey) {
            findings.refuse(node, "A key has letters of a to z, digits and hyphens, as in term:t-cell");
            return String.valueOf(Findings.REFUSED);
        }
    }

    private static String read(String written) throws CharacterCodingException {
        if (!KEY.matcher(written).matches()) {
            throw new IllegalArgumentException(written);
        }
        byte[] bytes = URLDecoder.decode(written, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
