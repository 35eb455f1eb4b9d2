package org.researchstories.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.researchstories.document.Document;
import org.researchstories.rendering.Html;
import org.researchstories.rendering.Plain;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.List;

/** Writes a story by itself as JSON, whether or not it stands on the shelf. */
@Singleton
public class Items {

    private final Writing writing;
    private final TextForms texts;
    private final Forms forms;
    private final Today today;

    Items(Writing writing, TextForms texts, Forms forms, Today today) {
        this.writing = writing;
        this.texts = texts;
        this.forms = forms;
        this.today = today;
    }

    /** @param bodyFormat as the contract names it; blocks where it is null */
    public String json(Document document, String bodyFormat, Language asked) {
        return json(document, bodyFormat == null ? BodyFormat.BLOCKS : BodyFormat.of(bodyFormat), asked, today.date());
    }

    /** What lists show of it, to be written in another way. @param day by which review states are told */
    public ObjectNode outline(Document document, Language asked, LocalDate day) {
        return forms.read(writing.outline(document, asked, day));
    }

    /** The text as HTML that stands among others, with warnings before it; empty where there is none. */
    public String html(Document document, List<String> warnings) {
        return texts.alone(document, warnings, Html::apart);
    }

    /** The text as plain text, with warnings before it; empty where there is none. */
    public String plain(Document document, List<String> warnings) {
        return texts.alone(document, warnings, Plain::of);
    }

    String json(Document document, BodyFormat format, Language asked, LocalDate day) {
        String body = document.body() == null ? null : texts.body(document, format);
        return writing.item(document, body, asked, day);
    }
}
