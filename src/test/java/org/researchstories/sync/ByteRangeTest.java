package org.researchstories.sync;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Parts of a file of ten bytes. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "bytes=0-0                 | 0-0", "bytes=3-                  | 3-9", "bytes=3-99                | 3-9", "bytes=-3                  | 7-9",
            "bytes=-99                 | 0-9", "bytes=9-9                 | 9-9", "bytes=10-                 | nothing", "bytes=-0                  | nothing",
            "bytes=5-4                 | everything", "bytes=-                   | everything", "bytes=0-1,3-4             | everything",
            "lines=0-1                 | everything", "bytes=9223372036854775808-| everything", "bytes=a-b                 | everything"})
    void aPartIsWhatItSaysAsFarAsThereIsAny(String header, String wanted) {
        assertEquals(wanted, switch (ByteRange.of(Optional.of(header), 10)) {
            case ByteRange.Wanted.Everything all -> "everything";
            case ByteRange.Wanted.Nothing nothing -> "nothing";
            case ByteRange.Wanted.Part part -> part.range().first() + "-" + part.range().last();
        });
    }
}
