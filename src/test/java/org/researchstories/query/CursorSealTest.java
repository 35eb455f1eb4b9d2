package org.researchstories.query;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The laws of cursors: what was sealed opens for its own query, and nothing else ever opens. */
class CursorSealTest {

    private static final String QUERY = "/v1/challenges?sort=title";

    private final CursorSeal seal = new CursorSeal("a key of this test alone".getBytes(StandardCharsets.UTF_8));

    @Property
    void whatWasSealedOpens(@ForAll @StringLength(max = 200) String key, @ForAll @StringLength(max = 60) String id, @ForAll String query) {
        Assume.that(isText(key) && isText(id) && isText(query));
        Cursor cursor = new Cursor(key, id);
        assertEquals(Optional.of(cursor), seal.open(seal.seal(cursor, query), query));
    }

    @Property
    void aSealIsSafeInAnAddressAndTheSameEachTime(@ForAll @StringLength(max = 100) String key) {
        Assume.that(isText(key));
        String sealed = seal.seal(new Cursor(key, "id"), QUERY);
        assertEquals(sealed, seal.seal(new Cursor(key, "id"), QUERY));
        assertEquals("", sealed.replaceAll("[A-Za-z0-9_-]", ""));
    }

    @Property(tries = 50)
    void noSingleBitOfTheSealedTextCanBeBent(@ForAll @StringLength(max = 30) String key, @ForAll @StringLength(max = 36) String id) {
        Assume.that(isText(key) && isText(id));
        byte[] sealed = seal.seal(new Cursor(key, id), QUERY).getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            isRefused(new String(bent(sealed, bit), StandardCharsets.ISO_8859_1));
        }
    }

    @Property(tries = 50)
    void noSingleBitOfWhatItStandsForCanBeBent(@ForAll @StringLength(max = 30) String key, @ForAll @StringLength(max = 36) String id) {
        Assume.that(isText(key) && isText(id));
        byte[] content = Base64.getUrlDecoder().decode(seal.seal(new Cursor(key, id), QUERY));
        for (int bit = 0; bit < content.length * 8; bit++) {
            isRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bent(content, bit)));
        }
    }

    @Property
    void aCursorOfAnotherQueryIsRefused(@ForAll @Size(2) @UniqueElements List<@StringLength(max = 60) String> queries) {
        Assume.that(queries.stream().allMatch(CursorSealTest::isText));
        assertEquals(Optional.empty(), seal.open(seal.seal(new Cursor("key", "id"), queries.get(0)), queries.get(1)));
    }

    @Property
    void whereKeyAndIdMeetCannotBeMoved(@ForAll @StringLength(min = 1, max = 20) String text) {
        Assume.that(isText(text));
        String whole = seal.seal(new Cursor(text, ""), QUERY);
        String other = seal.seal(new Cursor("", text), QUERY);
        assertEquals(Optional.of(new Cursor("", text)), seal.open(other, QUERY));
        assertEquals(Optional.of(new Cursor(text, "")), seal.open(whole, QUERY));
    }

    @Property
    void anotherKeysCursorIsRefused(@ForAll @Size(min = 1, max = 64) byte[] key) {
        isRefused(new CursorSeal(key).seal(new Cursor("key", "id"), QUERY));
    }

    @Property(tries = 200)
    void textThatNobodySealedIsRefused(@ForAll String text) {
        isRefused(text);
    }

    @Example
    void aShortenedOrLengthenedCursorIsRefused() {
        String sealed = seal.seal(new Cursor("key", "id"), QUERY);
        for (int length = 0; length < sealed.length(); length++) {
            isRefused(sealed.substring(0, length));
            isRefused(sealed.substring(sealed.length() - length));
        }
        for (String more : List.of("A", "AA", "AAAA", "=", "==", " ", "\n")) {
            isRefused(sealed + more);
        }
    }

    @Example
    void nothingAndTenKilobytesAreRefused() {
        isRefused("");
        isRefused("A".repeat(10_240));
        isRefused("\u0000".repeat(100));
        isRefused("%%%");
    }

    @Example
    void whatWasSearchedForInsteadComesBack() {
        Cursor cursor = new Cursor("key", "id").ofWords("lung cancer");
        Cursor opened = seal.open(seal.seal(cursor, QUERY), QUERY).orElseThrow();
        assertEquals(cursor, opened);
        assertTrue(opened.isOfWords("lung cancer"));
        assertFalse(opened.isOfWords("lung cancers") || new Cursor("key", "id").isOfWords("lung cancer"));
    }

    /** Far beyond the longest title. */
    @Example
    void aVeryLongKeyComesBackWhole() {
        Cursor cursor = new Cursor("é".repeat(4_000), "id");
        assertEquals(Optional.of(cursor), seal.open(seal.seal(cursor, QUERY), QUERY));
    }

    private void isRefused(String sealed) {
        assertEquals(Optional.empty(), seal.open(sealed, QUERY));
    }

    private static byte[] bent(byte[] bytes, int bit) {
        byte[] bent = bytes.clone();
        bent[bit / 8] ^= (byte) (1 << bit % 8);
        return bent;
    }

    /** Half a surrogate pair is not text: no database or URL could hold it. */
    private static boolean isText(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
