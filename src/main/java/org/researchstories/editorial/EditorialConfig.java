package org.researchstories.editorial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import org.researchstories.story.Kind;

import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the charity has decided about its editing. */
@ConfigMapping(prefix = "stories.editorial")
public interface EditorialConfig {

    /** Where the day begins by which a review is dated. */
    @WithDefault("Europe/London")
    ZoneId zone();

    /** Which kinds of story need a clinical review on record to be published; samples, which are labelled, never do. */
    @WithName("clinical-review")
    @WithDefault("strategy")
    Set<Kind> clinicalReview();

    /** After how many months a kind of story has to be reviewed again, where the reviewer does not say; 36 where it is not here. */
    @WithName("review-months")
    Map<Kind, Integer> reviewMonths();

    /** How long after its review was due a story is withdrawn by itself; where it is absent, never. */
    @WithName("withdraw-overdue-after")
    Optional<Period> withdrawOverdueAfter();
}
