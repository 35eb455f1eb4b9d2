package org.researchstories.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.util.Arrays;
import java.util.List;

/** A cancer type in plain English, mapped to ICD-10 ranges and the ICRP site number. */
@Entity
@Table(schema = "live")
public class CancerType implements Listed {

    /** Not one site: chosen alone or not at all. */
    public static final String NOT_SITE_SPECIFIC = "not-site-specific";

    @Id
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    public Localised label;

    /** {@code blood}, {@code solid} or {@code any}. */
    @Column(name = "cancer_group")
    public String group;

    public String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> icd10 = List.of();

    public Integer icrpSiteNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> alternativeLabels = List.of();

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.CANCER_TYPE, key);
    }

    @Override
    public List<Entry> entries() {
        return Arrays.stream(Language.values())
                .map(language -> new Entry("cancer-types", key, language, label.servedFor(language), 
                        SortKey.of(label.in(language)), CancerTypeView.of(this, language)))
                .toList();
    }
}
