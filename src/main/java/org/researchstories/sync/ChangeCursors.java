package org.researchstories.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Heads;
import org.researchstories.problem.Problem;
import org.researchstories.query.Cursor;
import org.researchstories.reading.Seals;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Places in the change log as cursors: 22 characters of the generation, and a sealed cursor. The generation stands outside the
 * seal, for another database has another seal as well, and its cursors are to be told from what was never one.
 */
@ApplicationScoped
class ChangeCursors {

    private static final int GENERATION = 22;

    private final Seals seals;
    private final Heads heads;

    ChangeCursors(Seals seals, Heads heads) {
        this.seals = seals;
        this.heads = heads;
    }

    String of(Place place) {
        return text(place.generation()) + seals.seal(new Cursor(String.valueOf(place.position()), place.mark().toString()), list(place.generation()));
    }

    /**
     * @return the place, which another database's log has where the cursor is of that
     * @throws Problem where it is no cursor of any change log
     */
    Place open(String cursor) {
        UUID generation = generation(cursor);
        try {
            Cursor opened = seals.open(cursor.substring(GENERATION), list(generation));
            return new Place(generation, Long.parseLong(opened.key()), UUID.fromString(opened.id()));
        } catch (Problem notSealedHere) {
            if (generation.equals(heads.now().generation())) {
                throw notSealedHere;
            }
            return Place.beginning(generation);
        }
    }

    private static String list(UUID generation) {
        return "changes " + generation;
    }

    private static String text(UUID generation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(16)
                .putLong(generation.getMostSignificantBits()).putLong(generation.getLeastSignificantBits()).array());
    }

    private static UUID generation(String cursor) {
        try {
            String head = cursor.substring(0, Math.min(GENERATION, cursor.length()));
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(head));
            if (bytes.remaining() == 16) {
                UUID generation = new UUID(bytes.getLong(), bytes.getLong());
                if (text(generation).equals(head)) {
                    return generation;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw Seals.notOfThisList();
        }
        throw Seals.notOfThisList();
    }
}
