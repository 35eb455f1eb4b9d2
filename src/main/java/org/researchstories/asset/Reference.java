package org.researchstories.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.researchstories.vocabulary.Doi;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.time.LocalDate;

/** What a statement rests on. */
@Entity
@Table(schema = "live")
public class Reference implements Shared {

    @Id
    public String key;

    public String kind;

    public String citation;

    @Doi.Valid
    public String doi;

    public String pmid;

    public String url;

    public LocalDate accessedOn;

    public Boolean openAccess;

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.REFERENCE, key);
    }
}
