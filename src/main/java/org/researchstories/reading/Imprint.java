package org.researchstories.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is said of the publisher, as one text: for tags of whatever says it. */
public final class Imprint {

    private Imprint() {
    }

    public static String of(Publisher publisher) {
        return Stream.of(publisher.name(), publisher.website(), publisher.logo(), publisher.identifier(), publisher.grantPrefix())
                .map(Object::toString).collect(Collectors.joining("\n"));
    }
}
