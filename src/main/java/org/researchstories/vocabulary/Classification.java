package org.researchstories.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.PlainText;

import java.util.Arrays;
import java.util.List;

/** A code that research funders report by: HRCS health categories and research activities, ICRP CSO. */
@Entity
@Table(schema = "live")
public class Classification implements Listed {

    @EmbeddedId
    @NotNull
    @Valid
    public ClassificationCode id;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Valid
    public Localised label;

    @PlainText(min = 1, max = 120)
    @Column(name = "group_label")
    public String group;

    /** As the scheme's owner writes it, where that differs: {@code HRCS_RA_5_1}. */
    @PlainText(min = 1, max = 80)
    public String officialId;

    @PlainText(min = 1, max = 40)
    public String schemeVersion;

    public boolean deprecated;

    @Override
    public Subject subject() {
        return id.subject();
    }

    @Override
    public List<Entry> entries() {
        return Arrays.stream(Language.values())
                .map(language -> new Entry("classifications/" + id.scheme().value, id.code(), language, label.servedFor(language),
                        id.sortKey(), ClassificationView.of(this, language)))
                .toList();
    }
}
