package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A story's text below its summary: at most {@value #MOST_BLOCKS} blocks and {@value #MOST_BYTES} bytes of JSON
 * (UTF-8, no white space between its parts). In JSON it is the array of its blocks.
 *
 * <p>Any body can be made and read; {@link #faults} says what keeps one from being published.
 */
public record Body(@JsonValue List<Block> blocks) {

    /** The most blocks. */
    public static final int MOST_BLOCKS = 200;

    /** The most bytes of JSON: 100 kB. */
    public static final int MOST_BYTES = 100_000;

    public static final Body EMPTY = new Body(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Body {
        blocks = Lines.copy(blocks);
    }

    /** What must be otherwise before it may be published, in the order of the body; empty where all is well. */
    public List<Fault> faults() {
        return Proof.of(this);
    }

    /** Everything that can be read in it, without its marks: a line each for paragraphs, items of lists, cells … */
    public String plainText() {
        return lines().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Keys of the media that it shows, each once, in order. */
    public List<String> mediaKeys() {
        return distinct(blocks.stream().map(block -> switch (block) {
            case Image image -> image.media();
            case Video video -> video.media();
            default -> null;
        }));
    }

    /** Keys of the references that its spans and key facts give, each once, in order. */
    public List<String> referenceKeys() {
        return distinct(blocks.stream().flatMap(block -> Stream.concat(
                spans(block).map(Span::referenceId),
                Stream.ofNullable(block instanceof KeyFact fact ? fact.reference() : null))));
    }

    /** Keys of the glossary terms that it explains, each once, in order. */
    public List<String> termKeys() {
        return distinct(blocks.stream().flatMap(Body::spans).map(Span::termId));
    }

    /** Ids of the stories that it links to, each once, in order. */
    public List<UUID> storyIds() {
        return distinct(blocks.stream().map(block -> block instanceof StoryLink link ? link.id() : null));
    }

    private Stream<Line> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream());
    }

    private static Stream<Span> spans(Block block) {
        return block.lines().stream().flatMap(line -> line.spans().stream());
    }

    private static <T> List<T> distinct(Stream<T> all) {
        return all.filter(Objects::nonNull).distinct().toList();
    }
}
