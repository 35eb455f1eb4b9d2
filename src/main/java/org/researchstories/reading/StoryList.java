package org.researchstories.reading;

import org.researchstories.query.Sort;
import org.researchstories.story.Kind;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists of stories that there are. */
public enum StoryList {

    CHALLENGES(Kind.CHALLENGE, Sort.EDITORS_ORDER),
    STRATEGIES(Kind.STRATEGY, Sort.EDITORS_ORDER),
    RESEARCH(Kind.RESEARCH, Sort.NEWEST_FIRST),
    ALL(null, Sort.NEWEST_FIRST);

    private static final Map<String, StoryList> BY_PATH = Arrays.stream(values()).collect(Collectors.toMap(list -> list.path, Function.identity()));

    /** The kind that it is of; empty where it is of all. */
    final Optional<Kind> kind;
    /** The order in which it is where none is asked for. */
    final Sort usual;
    private final String path;

    StoryList(Kind kind, Sort usual) {
        this.kind = Optional.ofNullable(kind);
        this.usual = usual;
        this.path = kind == null ? "/v1/stories" : kind.path();
    }

    /** The list at this path; empty where there is none. */
    public static Optional<StoryList> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
