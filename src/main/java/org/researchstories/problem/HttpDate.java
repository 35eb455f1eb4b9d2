package org.researchstories.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as header fields have them, to the second (RFC 9110 section 5.6.7): days always have two digits, which Java's own RFC 1123 has not. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The last that was told, which within a second is the next. */
    private static volatile Told last = new Told(Instant.EPOCH.getEpochSecond(), FORMAT.format(Instant.EPOCH));

    private record Told(long second, String text) {
    }

    private HttpDate() {
    }

    public static String of(Instant moment) {
        Told told = last;
        return told.second == moment.getEpochSecond() ? told.text : FORMAT.format(moment);
    }

    /** Of now. */
    public static String ofNow() {
        Instant now = Instant.now();
        if (last.second != now.getEpochSecond()) {
            last = new Told(now.getEpochSecond(), FORMAT.format(now));
        }
        return of(now);
    }
}
