package org.researchstories.linked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When and on what terms a text is published: what its page and its article have in common. */
final class Publication {

    private Publication() {
    }

    /** The work with what they have in common. */
    static Node of(Item item, Node work) {
        return Licence.of(item.text("licence"), work.with("inLanguage", item.text("locale"))
                .with("datePublished", item.text("firstPublishedAt"))
                .with("dateModified", item.text("contentUpdatedAt"))
                .with("sdDatePublished", day(item.text("modifiedAt")))
                .with("creativeWorkStatus", Notices.status(item))
                .with("correction", Notices.correction(item))
                .with("creditText", item.text("attribution")));
    }

    /** schema.org has a Date here, and no time of the day. */
    private static String day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneOffset.UTC).toString();
    }
}
