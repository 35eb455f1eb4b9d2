package org.researchstories.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: a prefix by which scanners of leaked secrets know it, 256 random bits, and a check part by
 * which a slip of the pen, or any made-up text, is told from a key without asking the database.
 */
public final class ApiKey {

    /** Whatever begins like this is meant to be a key, and nothing else is. */
    static final String PREFIX = "rsk_live_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS = 256;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int ID_DIGITS = 8;
    private static final Pattern FORM = Pattern.compile("%s[0-9A-Za-z]{%d}".formatted(PREFIX, RANDOM_DIGITS + CHECK_DIGITS));

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    public static ApiKey random() {
        String start = PREFIX + Base62.of(new BigInteger(RANDOM_BITS, RANDOM), RANDOM_DIGITS);
        return new ApiKey(start + checkOf(start));
    }

    /** Empty where it is not a key that {@link #random} could have made. */
    static Optional<ApiKey> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int check = text.length() - CHECK_DIGITS;
        return checkOf(text.substring(0, check)).equals(text.substring(check))
                ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    static String checkOf(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return Base62.of(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    /** The part that everybody may know: the first of the random digits. The others are some 208 bits. */
    String id() {
        return text.substring(PREFIX.length(), PREFIX.length() + ID_DIGITS);
    }

    /** All of it, to be shown to its holder once and kept nowhere. */
    public String secret() {
        return text;
    }

    /** For whatever writes objects into logs. */
    @Override
    public String toString() {
        return PREFIX + id() + "…";
    }
}
