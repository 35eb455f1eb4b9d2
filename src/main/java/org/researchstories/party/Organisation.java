package org.researchstories.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.vocabulary.Entry;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Listed;
import org.researchstories.vocabulary.Ror;
import org.researchstories.vocabulary.SortKey;
import org.researchstories.vocabulary.Subject;

import java.util.Arrays;
import java.util.List;

/** Who funds research or hosts it. */
@Entity
@Table(schema = "live")
public class Organisation implements Listed {

    @Id
    public String key;

    public String name;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> alternateNames = List.of();

    public String type;

    /** The Research Organization Registry's identifier, as a URL. */
    @Ror.Valid
    public String ror;

    /** Identifiers by org-id.guide's list codes ({@code GB-CHC-…}), most used first. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> organisationIds = List.of();

    public String website;

    public String city;

    /** ISO 3166-1 alpha-2. */
    public String country;

    public boolean sample;

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.ORGANISATION, key);
    }

    @Override
    public List<Entry> entries() {
        return Arrays.stream(Language.values())
                .map(language -> new Entry("organisations", key, language, Language.DEFAULT, SortKey.of(name), OrganisationView.of(this)))
                .toList();
    }
}
