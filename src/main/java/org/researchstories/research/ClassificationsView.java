package org.researchstories.research;

import org.researchstories.document.Surroundings;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Scheme;

import java.math.BigDecimal;
import java.util.List;

/** How an award is classified (openapi: ResearchClassifications); the percentages of a scheme add up to 100. */
record ClassificationsView(
        List<ShareView> hrcsHealthCategories,
        List<ShareView> hrcsResearchActivities,
        List<ShareView> cso) {

    record ShareView(String code, String label, BigDecimal percent) {
    }

    static ClassificationsView of(List<Share> shares, Language language, Surroundings around) {
        return new ClassificationsView(
                in(Scheme.HRCS_HEALTH_CATEGORY, shares, language, around),
                in(Scheme.HRCS_RESEARCH_ACTIVITY, shares, language, around),
                in(Scheme.CSO, shares, language, around));
    }

    private static List<ShareView> in(Scheme scheme, List<Share> shares, Language language, Surroundings around) {
        return shares.stream().filter(share -> share.scheme() == scheme)
                .map(share -> new ShareView(share.code(),
                        around.classification(share.classification()).label.in(language), share.percent()))
                .toList();
    }
}
