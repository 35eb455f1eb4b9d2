package org.researchstories.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;
import org.researchstories.vocabulary.Doi;
import org.researchstories.vocabulary.Key;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.time.LocalDate;

/** What a statement rests on. */
@Entity
@Table(schema = "live")
public class Reference implements Shared {

    @Id
    @Key
    public String key;

    @NotNull
    @Pattern(regexp = "journal_article|web_page|guideline|report|book|dataset|other",
            message = "must be one of journal_article, web_page, guideline, report, book, dataset, other")
    public String kind;

    @NotNull
    @PlainText(min = 1, max = 500)
    public String citation;

    @Doi.Valid
    public String doi;

    @Pattern(regexp = "[0-9]{1,8}", message = "must be 1 to 8 digits")
    public String pmid;

    @WebAddress
    public String url;

    public LocalDate accessedOn;

    public Boolean openAccess;

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.REFERENCE, key);
    }
}
