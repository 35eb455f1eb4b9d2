package org.researchstories.vocabulary;

import java.util.List;

/** A cancer type as the contract has it (openapi: CancerType). */
public record CancerTypeView(
        String key,
        Language locale,
        String label,
        String group,
        String parent,
        List<String> icd10,
        Integer icrpSiteNumber,
        List<String> alternativeLabels) {

    static CancerTypeView of(CancerType it, Language language) {
        return new CancerTypeView(it.key, it.label.servedFor(language), it.label.in(language), it.group, it.parent,
                it.icd10, it.icrpSiteNumber, it.alternativeLabels);
    }
}
