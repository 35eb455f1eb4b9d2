package org.researchstories.access;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ApiKeyTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @RepeatedTest(50)
    void whatIsMadeIsReadAgain() {
        ApiKey key = ApiKey.random();
        assertTrue(key.secret().matches("rsk_live_[0-9A-Za-z]{49}"), key.secret());
        assertEquals(key.secret(), ApiKey.read(key.secret()).orElseThrow().secret());
        assertEquals(key.secret().substring(9, 17), key.id());
    }

    /** CRC-32 sees every error of up to 32 bits in a row, so every wrong letter, and two that changed places side by side. */
    @Test
    void noSlipOfThePenIsTakenForAKey() {
        String key = ApiKey.random().secret();
        for (int at = 9; at < key.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = key.substring(0, at) + other + key.substring(at + 1);
                assertEquals(wrong.equals(key), ApiKey.read(wrong).isPresent(), wrong);
            }
        }
        for (int at = 9; at < key.length() - 1; at++) {
            String swapped = key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
            assertEquals(swapped.equals(key), ApiKey.read(swapped).isPresent(), swapped);
        }
    }

    @Test
    void whatLogsWriteOfAKeyIsNotTheKey() {
        ApiKey key = ApiKey.random();
        assertEquals("rsk_live_" + key.id() + "…", key.toString());
        assertFalse(("" + key + Optional.of(key)).contains(key.secret().substring(17)));
    }

    /** But for the first place: 256 bits do not reach the highest digit there. */
    @Test
    void everyDigitComesUpEverywhere() {
        Set<String> seen = new HashSet<>();
        Stream.generate(ApiKey::random).limit(3_000).map(ApiKey::secret).forEach(key -> {
            for (int at = 10; at < 52; at++) {
                seen.add(at + "" + key.charAt(at));
            }
        });
        assertEquals(42 * 62, seen.size());
    }

    @Test
    void numbersKeepTheirWidth() {
        assertEquals("000000", Base62.of(BigInteger.ZERO, 6));
        assertEquals("4gfFC3", Base62.of(BigInteger.valueOf(0xFFFFFFFFL), 6));
        assertEquals(43, Base62.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE), 43).length());
        assertEquals(BigInteger.TWO.pow(256).subtract(BigInteger.ONE), number(Base62.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE), 43)));
    }

    private static BigInteger number(String digits) {
        return digits.chars().mapToObj(digit -> BigInteger.valueOf(ALPHABET.indexOf(digit)))
                .reduce(BigInteger.ZERO, (number, digit) -> number.multiply(BigInteger.valueOf(62)).add(digit));
    }
}
