package org.researchstories.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody is told to type. */
public record Readme(String text) {

    public static Readme at(Path file) {
        try {
            return new Readme(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its blocks in this language, in their order. */
    public List<String> blocks(String language) {
        return Pattern.compile("^( *)```" + language + "\n(.*?)^\\1```$", Pattern.MULTILINE | Pattern.DOTALL).matcher(text).results().map(block -> block.group(2)).toList();
    }
}
