package org.researchstories.imports;

import org.researchstories.problem.Violation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are sent: as ISO 8601 has them, and nothing is guessed of others but what to tell whoever sent them. */
final class Day {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private Day() {
    }

    static boolean is(String text) {
        return ISO.matcher(text).matches() && exists(text);
    }

    /** The day of a date, or of a moment (RFC 3339); null where it is neither. */
    static String of(String text) {
        Matcher moment = MOMENT.matcher(text);
        String day = moment.matches() ? moment.group(1) : text;
        return is(day) ? day : null;
    }

    /** What to say of a text that is no day. */
    static Violation wrong(String pointer, String text) {
        Violation wrong = Violation.ofBody(pointer, "Must be a day that exists, as YYYY-MM-DD.");
        Matcher british = BRITISH.matcher(text);
        if (british.matches()) {
            String meant = "%s-%02d-%02d".formatted(british.group(3), Integer.parseInt(british.group(2)), Integer.parseInt(british.group(1)));
            return exists(meant) ? new Violation(null, null, wrong.pointer(), wrong.detail(), null, meant) : wrong;
        }
        return wrong;
    }

    private static boolean exists(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
