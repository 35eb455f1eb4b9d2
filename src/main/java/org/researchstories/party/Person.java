package org.researchstories.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;
import org.researchstories.vocabulary.Key;
import org.researchstories.vocabulary.Orcid;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

/** Who does the research. Without consent to publication nothing but the role is ever shown. */
@Entity
@Table(schema = "live")
public class Person implements Shared {

    @Id
    @Key
    public String key;

    @NotNull
    @PlainText(min = 1, max = 120)
    public String displayName;

    @PlainText(min = 1, max = 40)
    public String honorific;

    @Orcid.Valid
    public String orcid;

    @WebAddress
    public String profileUrl;

    public boolean publicationConsent;

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.PERSON, key);
    }
}
