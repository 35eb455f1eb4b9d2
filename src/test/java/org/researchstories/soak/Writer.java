package org.researchstories.soak;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.mirror.Answer;
import org.researchstories.mirror.Asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Publishes, withdraws, archives and erases stories of its own, until it has published as often as it is to. */
final class Writer implements Runnable {

    private static final int STORIES = 8;
    /** A draft: of its slug and its edition, which its title tells. */
    static final String CHALLENGE = """
            {"kind": "challenge", "content": {
                "story": {"wording": {"slug": "%1$s", "title": "Edition %2$d of %1$s", "standfirst": "In one sentence.",
                    "summary": "Enough words to say in plain English what this story is about. It is told so that a soak can read it.",
                    "body": [{"type": "paragraph", "content": [{"text": "Some of it is known, and most of it is not."}]}]},
                "facts": {"displayOrder": 5000, "cancerTypes": ["lung"], "topics": ["immunotherapy"], "tags": [], "references": [], "glossaryTerms": [],
                    "relatedStories": [], "authors": [], "licence": "CC-BY-4.0", "attribution": "Written for a soak", "sample": true, "sampleNotice": "Made up."},
                "updateType": "major", "changeNote": "Written for a soak."},
                "keyQuestions": ["What stands in the way?"], "facts": {}}}""";
    private static final String TITLE = """
            {"story": {"wording": {"title": "Edition %d of %s"}}}""";

    private final int number;
    private final int publications;
    private final Instant end;
    private final Newsroom newsroom;
    private final Asking reading;
    private final Deployment deployment;
    private final Ledger ledger;
    private final Random random;
    private final Map<String, Own> stories = new HashMap<>();
    private int known;
    private int made;

    Writer(int number, int publications, Instant end, Newsroom newsroom, Asking reading, Deployment deployment, Ledger ledger, Random random) {
        this.number = number;
        this.publications = publications;
        this.end = end;
        this.newsroom = newsroom;
        this.reading = reading;
        this.deployment = deployment;
        this.ledger = ledger;
        this.random = random;
    }

    private record Own(String draft, String slug, boolean isWithdrawn) {

        Own withdrawn(boolean is) {
            return new Own(draft, slug, is);
        }
    }

    @Override
    public void run() {
        int published = 0;
        while (published < publications && Instant.now().isBefore(end)) {
            int life = deployment.life();
            if (life != known) {
                known = life;
                new ArrayList<>(stories.keySet()).forEach(this::look);
            }
            List<String> about = chosen();
            try {
                published += act(about, life);
            } catch (Newsroom.Refused refused) {
                // A restored draft may be further than is known, or not be there; before that, nothing of its own may be refused.
                if (deployment.life() == 0) {
                    throw refused;
                }
                stories.keySet().removeAll(about);
            }
        }
    }

    /** How a story stands after a restoration. */
    private void look(String story) {
        Answer answer = reading.get("/v1/challenges/" + story);
        if (answer.isOk()) {
            stories.put(story, stories.get(story).withdrawn(answer.json().path("status").asText().equals("withdrawn")));
        } else {
            stories.remove(story);
        }
    }

    /** Up to four of its stories; none where it has hardly any. */
    private List<String> chosen() {
        List<String> all = new ArrayList<>(stories.keySet());
        Collections.shuffle(all, random);
        return all.subList(0, all.size() < 2 ? 0 : random.nextInt(1, Math.min(all.size(), 4) + 1));
    }

    /** @return how many publications that was */
    private int act(List<String> about, int life) {
        int chance = random.nextInt(100);
        if (about.isEmpty() || chance < 85) {
            return published(about, life);
        }
        String story = about.getFirst();
        if (chance < 94 && !stories.get(story).isWithdrawn) {
            ended(story, "withdrawal", "publisher", life);
            stories.put(story, stories.get(story).withdrawn(true));
        } else if (chance >= 94) {
            ended(story, chance < 98 ? "archival" : "erasure", chance < 98 ? "publisher" : "administrator", life);
            stories.remove(story);
        }
        return 0;
    }

    /** All in one act, and a new one with them where it has few. */
    private int published(List<String> about, int life) {
        List<JsonNode> drafts = new ArrayList<>();
        for (String story : about) {
            Own own = stories.get(story);
            drafts.add(approved(newsroom.asks("author", "PATCH", "/edit/v1/drafts/" + own.draft, TITLE.formatted(random.nextInt(1_000_000), own.slug))));
        }
        if (stories.size() < STORIES) {
            String slug = "soak-%d-%d-%d".formatted(number, known, made++);
            drafts.add(approved(newsroom.asks("author", "POST", "/edit/v1/drafts", CHALLENGE.formatted(slug, random.nextInt(1_000_000)))));
        }
        JsonNode report = newsroom.asks("publisher", "POST", "/edit/v1/publications", drafts.stream()
                .map(draft -> "{\"id\": \"%s\", \"etag\": \"\\\"%d\\\"\"}".formatted(draft.path("id").asText(), draft.path("revision").asInt()))
                .collect(Collectors.joining(", ", "{\"drafts\": [", "]}")));
        for (JsonNode draft : drafts) {
            stories.put(draft.path("subject").asText(), new Own(draft.path("id").asText(), draft.path("content").path("story").path("wording").path("slug").asText(), false));
        }
        report.path("changes").forEach(change -> record(life, change.path("position").asLong(), change.path("subject").asText(), true));
        return drafts.size();
    }

    private JsonNode approved(JsonNode draft) {
        String path = "/edit/v1/drafts/" + draft.path("id").asText();
        newsroom.asks("author", "POST", path + "/submission", "{}");
        newsroom.asks("reviewer", "POST", path + "/approval", "{\"type\": \"editorial\", \"reviewerRole\": \"editor\"}");
        return draft;
    }

    private void ended(String story, String how, String by, int life) {
        JsonNode ended = newsroom.asks(by, "POST", "/edit/v1/stories/" + story + "/" + how, how.equals("erasure") ? "" : "{\"reason\": \"A soak has it so.\"}");
        record(life, ended.path("position").asLong(), story, false);
    }

    private void record(int life, long position, String story, boolean isPublication) {
        if (life == deployment.life()) {
            ledger.acknowledged(new Ledger.Entry(life, position, story), isPublication);
        } else {
            ledger.unsure();
        }
    }
}
