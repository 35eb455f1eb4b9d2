package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.util.List;

/** A piece of a body; the member {@code type} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @Type(name = "heading", value = Heading.class),
        @Type(name = "paragraph", value = Paragraph.class),
        @Type(name = "list", value = ItemList.class),
        @Type(name = "image", value = Image.class),
        @Type(name = "video", value = Video.class),
        @Type(name = "quote", value = Quote.class),
        @Type(name = "callout", value = Callout.class),
        @Type(name = "keyFact", value = KeyFact.class),
        @Type(name = "table", value = Table.class),
        @Type(name = "storyLink", value = StoryLink.class)})
public sealed interface Block
        permits Heading, Paragraph, ItemList, Image, Video, Quote, Callout, KeyFact, Table, StoryLink {

    /** What can be read in it, in reading order. */
    List<Line> lines();
}
