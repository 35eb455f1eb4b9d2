package org.researchstories.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.PlainText;

import java.util.Arrays;
import java.util.List;

/** A cancer type in plain English, mapped to ICD-10 ranges and the ICRP site number. */
@Entity
@Table(schema = "live")
public class CancerType implements Nested {

    /** Not one site: chosen alone or not at all. */
    public static final String NOT_SITE_SPECIFIC = "not-site-specific";

    private static final String ICD_10 = "[A-Z][0-9]{2}(\\.[0-9])?";

    @Id
    @Key
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Valid
    public Localised label;

    /** {@code blood}, {@code solid} or {@code any}. */
    @NotNull
    @Pattern(regexp = "blood|solid|any", message = "must be one of blood, solid, any")
    @Column(name = "cancer_group")
    public String group;

    public String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Size(max = 50)
    public List<@NotNull @Pattern(regexp = ICD_10 + "(-" + ICD_10 + ")?",
            message = "must be a code of ICD-10, such as C64, or a range of them, such as C18-C20") String> icd10 = List.of();

    @Positive
    @Max(999)
    public Integer icrpSiteNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Size(max = 50)
    public List<@NotNull @PlainText(min = 1, max = 200) String> alternativeLabels = List.of();

    @Override
    public String parent() {
        return parent;
    }

    @Override
    public int mostLevels() {
        return 5;
    }

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
