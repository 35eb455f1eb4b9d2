package org.researchstories.soak;

import org.researchstories.mirror.Answer;
import org.researchstories.mirror.Asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sometimes answers for changes what it was answered earlier, as a cache on the way might: the page of before once more, or one of long ago. */
final class Echo implements Asking {

    private final Asking api;
    private final Random random;
    private final List<Answer> pages = new ArrayList<>();
    private int echoed;

    Echo(Asking api, Random random) {
        this.api = api;
        this.random = random;
    }

    int echoed() {
        return echoed;
    }

    @Override
    public Answer get(String path, String... headers) {
        if (!path.startsWith("/v1/changes")) {
            return api.get(path, headers);
        }
        if (!pages.isEmpty() && random.nextInt(5) == 0) {
            echoed++;
            return random.nextBoolean() ? pages.getLast() : pages.get(random.nextInt(pages.size()));
        }
        Answer answer = api.get(path, headers);
        if (answer.isOk()) {
            pages.add(answer);
        }
        return answer;
    }
}
