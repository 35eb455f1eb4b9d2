package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Document;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;

/** Writes a story by itself as JSON, whether or not it stands on the shelf. */
@ApplicationScoped
public class Items {

    private final Writing writing;
    private final TextForms texts;
    private final Today today;

    Items(Writing writing, TextForms texts, Today today) {
        this.writing = writing;
        this.texts = texts;
        this.today = today;
    }

    /** @param bodyFormat as the contract names it; blocks where it is null */
    public String json(Document document, String bodyFormat, Language asked) {
        return json(document, bodyFormat == null ? BodyFormat.BLOCKS : BodyFormat.of(bodyFormat), asked, today.date());
    }

    String json(Document document, BodyFormat format, Language asked, LocalDate day) {
        String body = document.body() == null ? null : texts.body(document, format);
        return writing.item(document, body, asked, day);
    }
}
