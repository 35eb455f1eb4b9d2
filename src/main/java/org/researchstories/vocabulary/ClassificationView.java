package org.researchstories.vocabulary;

/** A classification code as the contract has it (openapi: Classification). */
public record ClassificationView(
        Scheme scheme,
        String code,
        Language locale,
        String label,
        String group,
        String officialId,
        String schemeVersion,
        boolean deprecated) {

    static ClassificationView of(Classification it, Language language) {
        return new ClassificationView(it.id.scheme(), it.id.code(), it.label.servedFor(language), it.label.in(language),
                it.group, it.officialId, it.schemeVersion, it.deprecated);
    }
}
