package org.researchstories.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are, in UTF-8; a byte order mark is tolerated and left out. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {
    }

    /** @throws Unreadable where they are not UTF-8, with the first line that is not, and what they may be instead */
    static String text(byte[] data) {
        if (isUtf16(data)) {
            throw new Unreadable("This is UTF-16. Save it as UTF-8.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(data);
        CharBuffer text = CharBuffer.allocate(data.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new Unreadable("Line %d is not UTF-8: it has the byte %02X, as text in Windows-1252 or Latin-1 may have. Save it as UTF-8."
                    .formatted(line(data, bytes.position()), data[bytes.position()]));
        }
        text.flip();
        if (text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        return text.toString();
    }

    /** With a byte order mark or without: text that begins with a character of ASCII has a zero beside it. */
    private static boolean isUtf16(byte[] data) {
        if (data.length < 2) {
            return false;
        }
        int first = data[0] & 0xFF;
        int second = data[1] & 0xFF;
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0;
    }

    private static int line(byte[] data, int position) {
        int line = 1;
        for (int place = 0; place < position; place++) {
            if (data[place] == '\n') {
                line++;
            }
        }
        return line;
    }
}
