package org.researchstories.client;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story as it is now, in all its languages.
 *
 * @param texts    none where it is not to be shown
 * @param position of the log that they reflect, or a lower one
 */
record CurrentStory(Collection<Text> texts, long position) {

    /**
     * @param since position of the change that told of it
     * @throws ProblemException where the answer is neither the story nor that there is none
     */
    static CurrentStory at(String href, long since, PatientReader api) {
        Answer first = asked(href, since, api);
        if (!isShown(first)) {
            return new CurrentStory(List.of(), first.position());
        }
        Map<String, Text> texts = new LinkedHashMap<>();
        long position = first.position();
        for (JsonNode language : first.json().path("availableLocales")) {
            Answer answer = asked(href + "?locale=" + language.path("locale").asText(), since, api);
            position = Math.max(position, answer.position());
            if (!isShown(answer)) {
                return new CurrentStory(List.of(), position);
            }
            Text text = Text.of(new String(answer.body(), StandardCharsets.UTF_8));
            texts.put(text.locale(), text);
        }
        return new CurrentStory(texts.values(), position);
    }

    private static Answer asked(String href, long since, PatientReader api) {
        // A cache on the way does not know Min-Position, and must not give what it kept of before.
        Answer answer = api.get(href, Map.of("Min-Position", String.valueOf(since), "Cache-Control", "no-cache"), Duration.ZERO);
        if (answer.status() == 200 && answer.position() < since) {
            throw new UncheckedIOException(new IOException("%s is of position %d, before %d: something on the way answers by itself".formatted(href, answer.position(), since)));
        }
        return answer;
    }

    /** One that was withdrawn is answered with its notice; nothing of it is to be shown. */
    private static boolean isShown(Answer answer) {
        return !answer.isGone() && !answer.json().path("status").asText().equals("withdrawn");
    }
}
