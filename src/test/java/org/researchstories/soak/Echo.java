package org.researchstories.soak;

import org.researchstories.mirror.Answer;
import org.researchstories.mirror.Asking;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sometimes answers for changes what it was answered earlier, as a cache on the way might: the page of before once more, or one of long ago, of an earlier life of the database even.
 * Only what led to where it is asked from now: a page of a copy that was given up half made, for one that was begun anew behind it, is nothing that any cache has for that address.
 */
final class Echo implements Asking {

    private static final int GONE = 410;
    private static final Pattern CURSOR = Pattern.compile("(?<=[?&]cursor=)[^&]*");

    private final Asking api;
    private final Random random;
    /** By the cursor that it led to, the page that was read last. */
    private final Map<String, Read> read = new HashMap<>();
    private Read ofAnEarlierLife;
    private int echoed;

    Echo(Asking api, Random random) {
        this.api = api;
        this.random = random;
    }

    /** @param before null where it was the first */
    private record Read(Answer page, Read before, int place) {

        static Read after(Read before, Answer page) {
            return new Read(page, before, before == null ? 0 : before.place + 1);
        }

        Read back(int steps) {
            Read at = this;
            for (int step = 0; step < steps; step++) {
                at = at.before;
            }
            return at;
        }
    }

    int echoed() {
        return echoed;
    }

    @Override
    public Answer get(String path, String... headers) {
        if (!path.startsWith("/v1/changes")) {
            return api.get(path, headers);
        }
        Read before = read.getOrDefault(CURSOR.matcher(path).results().map(MatchResult::group).findFirst().orElse(""), ofAnEarlierLife);
        if (before != null && random.nextInt(5) == 0) {
            echoed++;
            return before.back(random.nextBoolean() ? 0 : random.nextInt(before.place + 1)).page;
        }
        Answer answer = api.get(path, headers);
        if (answer.isOk()) {
            read.put(answer.json().path("nextCursor").asText(), Read.after(before, answer));
        } else if (answer.status() == GONE) {
            ofAnEarlierLife = before;
        }
        return answer;
    }
}
