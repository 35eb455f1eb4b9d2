package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/** A list of one or more items, all on one level. */
public record ItemList(Style style, List<List<Span>> items) implements Block {

    /** What stands before an item: a bullet or its number. */
    public enum Style {
        @JsonProperty("bullet") BULLET,
        @JsonProperty("number") NUMBER
    }

    public ItemList {
        items = Lines.copyEach(items);
    }

    @Override
    public List<Line> lines() {
        return Lines.of("/items", items).toList();
    }
}
