package org.researchstories.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.store.EditingSide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The table of what partners say that they have applied. */
@ApplicationScoped
class Acknowledgements {

    private static final String SAY = """
            with before as (
                select a.position from gate.acknowledgement a join live.head h on h.generation = a.generation where a.partner = :partner
            ), said as (
                insert into gate.acknowledgement as a (partner, name, generation, position, at)
                select :partner, :name, h.generation, :position, cast(:at as timestamptz) from live.head h where h.position >= :position
                on conflict (partner) do update set (name, generation, position, at) = (excluded.name, excluded.generation, excluded.position, excluded.at)
                returning a.position, a.at
            )
            select h.position as head, said.position, said.at, before.position as before
            from live.head h left join said on true left join before on true""";

    private final EditingSide database;
    private final Clock clock;

    Acknowledgements(EditingSide database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Said(long head, Optional<Acknowledgement> acknowledgement) {
    }

    /**
     * Whatever it said before; going back is allowed, for a copy may have been made anew.
     *
     * @throws Problem where the log is not that far
     */
    Acknowledgement say(long position, Actor partner) {
        Said said = database.call(handle -> handle.createQuery(SAY).bind("partner", partner.id()).bind("name", partner.name())
                .bind("position", position).bind("at", clock.instant()).map((row, context) -> said(row)).one());
        return said.acknowledgement.orElseThrow(() -> Problem.invalidRequest(List.of(Violation.ofBody("/position",
                "Is beyond the change log, which is at %d.".formatted(said.head)))));
    }

    private static Said said(ResultSet row) throws SQLException {
        long head = row.getLong("head");
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        if (at == null) {
            return new Said(head, Optional.empty());
        }
        long position = row.getLong("position");
        Long before = row.getObject("before", Long.class);
        return new Said(head, Optional.of(new Acknowledgement(position, at.toInstant(), before != null && before > position ? before : null)));
    }

    /** Empty where it has said nothing, or nothing in this life of the database. */
    Optional<Acknowledgement> of(Actor partner) {
        return database.call(handle -> handle.createQuery("""
                        select a.position, a.at from gate.acknowledgement a join live.head h on h.generation = a.generation
                        where a.partner = :partner""")
                .bind("partner", partner.id())
                .map((row, context) -> new Acknowledgement(row.getLong("position"), row.getObject("at", OffsetDateTime.class).toInstant(), null)).findOne());
    }
}
