package org.researchstories.feed;

import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.Map;
import java.util.Optional;

/** Which stories a feed is of, before any filter. */
enum Coverage {
    ALL("all", null, "All stories", "Pob stori"),
    CHALLENGES("challenges", Kind.CHALLENGE, "Challenges", "Heriau"),
    STRATEGIES("strategies", Kind.STRATEGY, "Treatment strategies", "Strategaethau triniaeth"),
    RESEARCH("research", Kind.RESEARCH, "Funded research", "Ymchwil a ariennir");

    private static final Map<Language, String> ORDER = Map.of(
            Language.ENGLISH, "%s. What readers should know of comes first.", Language.WELSH, "%s. Daw’r hyn y dylai darllenwyr wybod amdano yn gyntaf.");

    private final String segment;
    private final Kind kind;
    private final Map<Language, String> titles;

    Coverage(String segment, Kind kind, String english, String welsh) {
        this.segment = segment;
        this.kind = kind;
        this.titles = Map.of(Language.ENGLISH, english, Language.WELSH, welsh);
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Without the ending that tells the format. */
    String path() {
        return "/feeds/" + segment;
    }

    String title(Language language) {
        return titles.get(language);
    }

    /** In a sentence or two. */
    String description(Language language) {
        return ORDER.get(language).formatted(title(language));
    }
}
