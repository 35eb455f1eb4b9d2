package org.researchstories.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes of a file (RFC 9110 section 14.1.2).
 *
 * @param first of its bytes, from zero
 * @param last  of its bytes
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a request asks for: nothing in particular, a part that there is, or one that there is not. */
    sealed interface Wanted {

        record Everything() implements Wanted {
        }

        record Part(ByteRange range) implements Wanted {
        }

        record Nothing() implements Wanted {
        }
    }

    /**
     * @param header what {@code Range} says; what is not a single range of bytes is ignored, as RFC 9110 section 14.2 lets a server do
     * @param length of the file
     */
    static Wanted of(Optional<String> header, long length) {
        Matcher range = ONE.matcher(header.orElse("").trim());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new Wanted.Everything();
        }
        return range.group(1).isEmpty() ? suffix(Long.parseLong(range.group(2)), length)
                : between(Long.parseLong(range.group(1)), range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2)), length);
    }

    private static Wanted suffix(long bytes, long length) {
        return bytes == 0 || length == 0 ? new Wanted.Nothing() : new Wanted.Part(new ByteRange(Math.max(0, length - bytes), length - 1));
    }

    /** One that ends before it begins is not a range at all. */
    private static Wanted between(long first, long last, long length) {
        if (last < first) {
            return new Wanted.Everything();
        }
        return first >= length ? new Wanted.Nothing() : new Wanted.Part(new ByteRange(first, Math.min(last, length - 1)));
    }

    long bytes() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it (RFC 9110 section 14.4). */
    String of(long length) {
        return "bytes %d-%d/%d".formatted(first, last, length);
    }
}
