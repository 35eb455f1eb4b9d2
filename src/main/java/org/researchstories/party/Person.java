package org.researchstories.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.researchstories.vocabulary.Orcid;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

/** Who does the research. Without consent to publication nothing but the role is ever shown. */
@Entity
@Table(schema = "live")
public class Person implements Shared {

    @Id
    public String key;

    public String displayName;

    public String honorific;

    @Orcid.Valid
    public String orcid;

    public String profileUrl;

    public boolean publicationConsent;

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.PERSON, key);
    }
}
