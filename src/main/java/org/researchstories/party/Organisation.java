package org.researchstories.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;
import org.researchstories.vocabulary.Entry;
import org.researchstories.vocabulary.Key;
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
    @Key
    public String key;

    @NotNull
    @PlainText(min = 1, max = 200)
    public String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Size(max = 20)
    public List<@NotNull @PlainText(min = 1, max = 200) String> alternateNames = List.of();

    @PlainText(min = 1, max = 60)
    public String type;

    /** The Research Organization Registry's identifier, as a URL. */
    @Ror.Valid
    public String ror;

    /** Identifiers by org-id.guide's list codes ({@code GB-CHC-…}), most used first. */
    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Size(max = 10)
    public List<@NotNull @PlainText(min = 1, max = 64) String> organisationIds = List.of();

    @WebAddress
    public String website;

    @PlainText(min = 1, max = 120)
    public String city;

    /** ISO 3166-1 alpha-2. */
    @NotNull
    @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code, such as GB")
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
