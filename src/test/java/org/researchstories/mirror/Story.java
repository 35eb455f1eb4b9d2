package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/**
 * A story as it is now.
 *
 * @param texts    by language; none where it is not to be shown
 * @param position of the change log by which it was so
 */
record Story(Map<String, Text> texts, long position) {

    /** The log is not where it was said to be, as where the database was restored. */
    static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /**
     * @param since position that it has to reflect at least
     * @throws NotThere where the log has no such position
     */
    static Story at(String href, long since, Asking api) {
        Map<String, Text> texts = new TreeMap<>();
        Answer first = asked(href, since, api);
        long position = first.position();
        if (isShown(first)) {
            for (JsonNode language : first.json().path("availableLocales")) {
                Answer answer = asked(href + "?locale=" + language.path("locale").asText(), since, api);
                position = Math.max(position, answer.position());
                if (!isShown(answer)) {
                    return new Story(Map.of(), position);
                }
                Text text = Text.of(answer.body());
                texts.put(text.locale(), text);
            }
        }
        return new Story(texts, position);
    }

    private static Answer asked(String href, long since, Asking api) {
        // A cache in between must not give what it kept of before.
        Answer answer = api.get(href, "Min-Position", String.valueOf(since), "Cache-Control", "no-cache");
        if (answer.status() == 503 || answer.isOk() && answer.position() < since) {
            throw new NotThere();
        }
        return answer;
    }

    /** A withdrawn story is answered with its notice; nothing of it is to be shown. */
    private static boolean isShown(Answer answer) {
        if (answer.status() == 404 || answer.status() == 410) {
            return false;
        }
        return !answer.ok().json().path("status").asText().equals("withdrawn");
    }

    int version() {
        return texts.values().stream().mapToInt(Text::version).max().orElse(0);
    }
}
