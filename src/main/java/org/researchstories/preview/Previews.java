package org.researchstories.preview;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.access.Actor;
import org.researchstories.access.Pepper;
import org.researchstories.access.PreviewToken;
import org.researchstories.editorial.Signature;
import org.researchstories.store.EditingSide;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may look at what. Of the tokens there are only digests. */
@ApplicationScoped
class Previews {

    static final int MOST_LISTED = 100;

    private static final String SELECT = """
            select p.id, p.digest, p.actor, p.actor_name, p.created_at, p.expires_at, p.revoked_at,
                array(select d.working_copy from desk.previewed_draft d where d.preview = p.id order by d.place) as drafts
            from desk.preview p\s""";

    private final EditingSide database;
    private final Pepper pepper;
    private final Clock clock;

    Previews(EditingSide database, Pepper pepper, Clock clock) {
        this.database = database;
        this.pepper = pepper;
        this.clock = clock;
    }

    private record Kept(Preview preview, byte[] digest) {
    }

    void add(PreviewToken token, List<UUID> drafts, Instant now, Instant expiresAt, Actor by) {
        database.call(handle -> {
            handle.createUpdate("""
                            insert into desk.preview (id, digest, actor, actor_name, created_at, expires_at)
                            values (:id, :digest, :actor, :name, :now, :expires)""")
                    .bind("id", token.id()).bind("digest", token.digest(pepper, handle)).bind("actor", by.id()).bind("name", by.name())
                    .bind("now", now).bind("expires", expiresAt).execute();
            return handle.createUpdate("""
                            insert into desk.previewed_draft (preview, place, working_copy)
                            select :id, place, draft from unnest(:drafts) with ordinality as shown(draft, place)""")
                    .bind("id", token.id()).bindArray("drafts", UUID.class, drafts).execute();
        });
    }

    /** The preview that this token is of, if it is of use now. */
    Optional<Preview> shownWith(PreviewToken token) {
        return database.call(handle -> {
            byte[] digest = token.digest(pepper, handle);
            return kept(handle, token.id()).filter(it -> MessageDigest.isEqual(it.digest, digest));
        }).map(Kept::preview).filter(Preview::isLive);
    }

    Optional<Preview> withId(String id) {
        return database.call(handle -> kept(handle, id)).map(Kept::preview);
    }

    /** The last made first: those that show this draft, or all. */
    List<Preview> all(Optional<UUID> draft) {
        return database.call(handle -> handle.createQuery(SELECT + """
                        where cast(:draft as uuid) is null or p.id in (select d.preview from desk.previewed_draft d where d.working_copy = cast(:draft as uuid))
                        order by p.created_at desc, p.id limit :most""")
                .bindByType("draft", draft.orElse(null), UUID.class).bind("most", MOST_LISTED)
                .map((row, context) -> kept(row).preview).list());
    }

    void revoke(String id) {
        database.call(handle -> handle.createUpdate("update desk.preview set revoked_at = clock_timestamp() where id = :id and revoked_at is null")
                .bind("id", id).execute());
    }

    private Optional<Kept> kept(Handle handle, String id) {
        return handle.createQuery(SELECT + "where p.id = :id").bind("id", id).map((row, context) -> kept(row)).findOne();
    }

    private Kept kept(ResultSet row) throws SQLException {
        Instant expiresAt = instant(row, "expires_at");
        Instant revokedAt = instant(row, "revoked_at");
        return new Kept(new Preview(row.getString("id"), Arrays.asList((UUID[]) row.getArray("drafts").getArray()),
                Preview.State.of(expiresAt, revokedAt, clock.instant()), new Signature(row.getString("actor"), row.getString("actor_name")),
                instant(row, "created_at"), expiresAt, revokedAt, null), row.getBytes("digest"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
