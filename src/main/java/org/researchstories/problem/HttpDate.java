package org.researchstories.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as header fields have them, to the second (RFC 9110 section 5.6.7): days always have two digits, which Java's own RFC 1123 has not. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HttpDate() {
    }

    public static String of(Instant moment) {
        return FORMAT.format(moment);
    }
}
