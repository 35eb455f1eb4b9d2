package org.researchstories.reading;

import org.researchstories.problem.Remembered;
import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lookup of RFC 4647 section 3.4 over the languages of the content. */
public final class AcceptLanguage {

    private static final int LONGEST_HEADER = 1000;
    private static final List<String> TAGS = Arrays.stream(Language.values()).map(language -> language.tag).toList();

    private static final Remembered<Language> BEST = new Remembered<>(AcceptLanguage::bestOf);

    private AcceptLanguage() {
    }

    /** The default language where the header is absent, malformed, or wants none of ours. */
    public static Language best(String header) {
        return BEST.of(header);
    }

    private static Language bestOf(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Language.DEFAULT;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
            return tag == null ? Language.DEFAULT : Language.of(tag);
        } catch (IllegalArgumentException malformed) {
            return Language.DEFAULT;
        }
    }
}
