package org.researchstories.manuscript;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.researchstories.body.Block;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Video;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Paragraphs that are an image, a video or a link to a story, and nothing else. */
final class Figures {

    static final String IMAGE = "image:";
    static final String VIDEO = "video:";
    static final String STORY = "story:";

    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Figures() {
    }

    static Optional<Block> read(Image it, Findings findings) {
        if (it.getFirstChild() != null || it.getTitle() != null) {
            findings.refuse(it, "The words of an image are kept with it: write ![](image:its-key) and nothing else");
        }
        String address = it.getDestination();
        if (address.startsWith(IMAGE)) {
            return Optional.of(new org.researchstories.body.Image(key(address, it, findings)));
        }
        if (address.startsWith(VIDEO)) {
            return Optional.of(new Video(key(address, it, findings)));
        }
        findings.refuse(it, "An image is one of the media, by its key: ![](image:its-key) or ![](video:its-key)");
        return Optional.empty();
    }

    private static String key(String address, Node node, Findings findings) {
        return Written.read(address.substring(IMAGE.length()), node, findings);
    }

    static boolean isOfStory(Link it) {
        return it.getDestination().startsWith(STORY);
    }

    static StoryLink read(Link it, String pointer, Findings findings) {
        if (it.getTitle() != null) {
            findings.refuse(it, "After the id of a story there is nothing: [words](story:its-id)");
        }
        String text = PlainReading.of(it.getFirstChild(), findings);
        findings.trace(pointer + "/text", findings.source().place(it));
        return new StoryLink(id(it, findings), text.isEmpty() ? null : text);
    }

    private static UUID id(Link it, Findings findings) {
        String id = it.getDestination().substring(STORY.length());
        if (UUIDS.matcher(id).matches()) {
            return UUID.fromString(id);
        }
        findings.refuse(it, "A story is linked to by its id, as in [words](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)");
        return new UUID(0, 0);
    }
}
