package org.researchstories.reading;

import jakarta.inject.Singleton;
import org.researchstories.document.Document;
import org.researchstories.document.LifeCycle;
import org.researchstories.document.Stretch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What can be asked for of a story, and how each is written. */
@Singleton
class Parts {

    private final Writing writing;
    private final Items items;
    private final SectionWriting sections;
    private final Alongside alongside;
    private final Forms forms;
    private final HistoryPages histories;

    Parts(Writing writing, Items items, SectionWriting sections, Alongside alongside, Forms forms, HistoryPages histories) {
        this.writing = writing;
        this.items = items;
        this.sections = sections;
        this.alongside = alongside;
        this.forms = forms;
        this.histories = histories;
    }

    Part whole(Reading reading) {
        BodyFormat format = BodyFormat.of(reading);
        Extent extent = Extent.of(reading);
        return new Part("", format, extent, Stretch.NONE, (story, day) -> forms.write(reading.mediaType(), item(story, format, extent, reading, day)));
    }

    /** @param key as it was sent: it need not look like one */
    Part section(String key, Reading reading) {
        BodyFormat format = BodyFormat.of(reading);
        return new Part("/sections/" + URLEncoder.encode(key, StandardCharsets.UTF_8), format, Extent.ALL, Stretch.NONE, (story, day) ->
                writing.part(story.document(), sections.section(story.document(), key, format), reading.language(), day));
    }

    Part history(PageRequest page, Reading reading) {
        HistoryPages.Content content = histories.content(page, reading);
        return new Part(HistoryPages.PATH, BodyFormat.NONE, Extent.ALL, content.stretch(), content);
    }

    private String item(LifeCycle.Readable it, BodyFormat format, Extent extent, Reading reading, LocalDate day) {
        Document document = it.document();
        String item = extent.fields().in(items.json(document, format, reading.language(), day));
        return it.included() == null ? item
                : Writing.joined(item, alongside.json(it.included(), List.of(document), extent, reading.language(), day));
    }
}
