package org.researchstories.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What somebody shows to be let in: a prefix by which scanners of leaked secrets know it, 256 random bits, and a check part by
 * which a slip of the pen, or any made-up text, is told from a secret without asking the database.
 */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS = 256;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int ID_DIGITS = 8;
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Za-z]{%d}".formatted(RANDOM_DIGITS + CHECK_DIGITS));

    private final String prefix;
    private final String text;

    private Secret(String prefix, String text) {
        this.prefix = prefix;
        this.text = text;
    }

    static Secret random(String prefix) {
        String start = prefix + Base62.of(new BigInteger(RANDOM_BITS, RANDOM), RANDOM_DIGITS);
        return new Secret(prefix, start + checkOf(start));
    }

    /** Empty where it is not one that {@link #random} could have made. */
    static Optional<Secret> read(String prefix, String text) {
        if (!text.startsWith(prefix) || !DIGITS.matcher(text.substring(prefix.length())).matches()) {
            return Optional.empty();
        }
        int check = text.length() - CHECK_DIGITS;
        return checkOf(text.substring(0, check)).equals(text.substring(check))
                ? Optional.of(new Secret(prefix, text)) : Optional.empty();
    }

    static String checkOf(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return Base62.of(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    /** The part that everybody may know: the first of the random digits. The others are some 208 bits. */
    String id() {
        return text.substring(prefix.length(), prefix.length() + ID_DIGITS);
    }

    /** All of it, to be shown once and kept nowhere. */
    String text() {
        return text;
    }

    /** For whatever writes objects into logs. */
    @Override
    public String toString() {
        return prefix + id() + "…";
    }
}
