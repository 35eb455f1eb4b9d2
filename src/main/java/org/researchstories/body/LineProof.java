package org.researchstories.body;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The reading of one line. */
final class LineProof {

    private static final int MOST_SPANS = 500;

    /** Of a language that others know too: a tag for private use tells a screen reader nothing. */
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Line line;
    private final String block;
    private final List<Fault> violations;

    private LineProof(Line line, String block, List<Fault> violations) {
        this.line = line;
        this.block = block;
        this.violations = violations;
    }

    static void read(Line line, String block, List<Fault> violations) {
        LineProof proof = new LineProof(line, block, violations);
        proof.readWhole();
        for (int i = 0; i < line.spans().size(); i++) {
            proof.readSpan(i, line.spans().get(i));
        }
    }

    private void readWhole() {
        String text = line.text();
        if (Text.blank(text)) {
            mark(line.place(), "must have text");
        } else if (Text.ragged(text)) {
            mark(line.place(), "must not begin or end with white space");
        }
        int spans = line.spans().size();
        must(spans <= MOST_SPANS, line.place(), "must have at most %d spans, has %d".formatted(MOST_SPANS, spans));
    }

    private void readSpan(int i, Span span) {
        readText(line.placeOf(i, "text"), span);
        if (span.href() != null) {
            Href.fault(span.href()).ifPresent(fault -> mark(line.placeOf(i, "href"), fault));
        }
        must(key(span.termId()), line.placeOf(i, "termId"), "must be a key");
        must(key(span.referenceId()), line.placeOf(i, "referenceId"), "must be a key");
        must(span.lang() == null || wellFormed(span.lang()), line.placeOf(i, "lang"),
                "must be a language tag (BCP 47), such as cy or pt-BR");
    }

    private void readText(String place, Span span) {
        Text.faultsWithin(span.text(), false).forEach(fault -> mark(place, fault));
        int length = Text.length(span.text());
        must(length <= Span.LONGEST, place, "must be at most %,d characters long, is %,d".formatted(Span.LONGEST, length));
        must(length > 0 || line.bare(), place, "must have text");
        must(span.href() == null || !Text.blank(span.text()), place, "must have words for the link");
    }

    private static boolean key(String key) {
        return key == null || !key.isBlank();
    }

    private static boolean wellFormed(String lang) {
        try {
            new Locale.Builder().setLanguageTag(lang);
            return LANGUAGE.matcher(lang).matches();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    private void must(boolean holds, String place, String message) {
        if (!holds) {
            mark(place, message);
        }
    }

    private void mark(String place, String message) {
        violations.add(new Fault(block + place, message));
    }
}
