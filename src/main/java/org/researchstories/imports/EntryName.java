package org.researchstories.imports;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.researchstories.body.Text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What an entry of an archive calls itself, which may be meant to harm whoever unpacks it. Nothing here is unpacked, but neither is it let through. */
record EntryName(String text, Optional<String> fault) {

    private static final int LONGEST = 200;

    static EntryName of(ZipArchiveEntry entry) {
        String name;
        try {
            name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName())).toString();
        } catch (CharacterCodingException e) {
            return new EntryName(shown(new String(entry.getRawName(), StandardCharsets.US_ASCII)), Optional.of("The name of the file must be in UTF-8."));
        }
        return new EntryName(shown(name), fault(entry.isDirectory() ? name.substring(0, name.length() - 1) : name));
    }

    private static Optional<String> fault(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("The name of the file, with its folders, must have at most %d characters.".formatted(LONGEST));
        }
        if (name.codePoints().anyMatch(Text::isForbidden)) {
            return Optional.of("The name of the file must not contain control characters.");
        }
        if (name.contains("\\") || name.contains(":")) {
            return Optional.of("Folders must be separated by /, and the name must contain neither \\ nor a colon.");
        }
        boolean climbs = name.startsWith("/") || Arrays.stream(name.split("/", -1)).anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        return climbs ? Optional.of("The name of the file must lead into the archive: no / at the beginning, no . or .. or empty folders.") : Optional.empty();
    }

    /** As it can be told. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(Text.isForbidden(c) ? 0xFFFD : c));
        return shown.isEmpty() ? "?" : shown.toString();
    }
}
