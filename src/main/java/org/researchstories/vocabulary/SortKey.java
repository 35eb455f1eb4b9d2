package org.researchstories.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What text is ordered by: its letters and digits without case and accents, compared by code point. Kept in the
 * database, so that the order and every cursor in it hold whatever collation a server has.
 */
public final class SortKey {

    /**
     * In code points, in up to four bytes for each: an entry of an index has room for 2,704, and a cursor that holds the key must
     * fit its parameter. A name has at most 200 characters, and a title 120, in some of which are three letters, as in those of Korean.
     */
    private static final int LONGEST = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SortKey() {
    }

    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String key = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return key.substring(0, key.offsetByCodePoints(0, Math.min(LONGEST, key.codePointCount(0, key.length()))));
    }
}
