package org.researchstories.imports;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.researchstories.problem.Outage;
import org.researchstories.problem.Violation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What there is to import, step by step, each in a transaction of its own that holds the import: what a step has done and that
 * it was done are there together, so whoever comes next, on whichever instance, goes on where the last one was.
 */
@ApplicationScoped
class Work {

    private static final int BATCH = 100;
    private static final int LONGEST_FAILURE = 2_000;
    private static final int SECONDS = 600;

    private final Imports imports;
    private final ImportRows rows;
    private final TakeRow takeRow;
    private final Map<Form, Reading> readings = new EnumMap<>(Form.class);

    Work(Imports imports, ImportRows rows, TakeRow takeRow, @All List<Reading> readings) {
        this.imports = imports;
        this.rows = rows;
        this.takeRow = takeRow;
        readings.forEach(reading -> this.readings.put(reading.form(), reading));
    }

    /** Says which import a step has failed at. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Import at;

        Failed(Import at, RuntimeException cause) {
            super(cause);
            this.at = at;
        }
    }

    Reading reading(Form form) {
        return readings.get(form);
    }

    /** Whether there was something to do. */
    @ActivateRequestContext
    boolean next() {
        try {
            return step(BATCH);
        } catch (Failed failed) {
            if (Outage.causes(failed)) {
                throw failed;
            }
            afterFailure(failed);
            return true;
        }
    }

    private boolean step(int batch) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            Optional<Import> it = imports.next();
            it.ifPresent(open -> step(open, batch));
            return it.isPresent();
        });
    }

    private void step(Import it, int batch) {
        try {
            if (it.state() == Import.State.QUEUED) {
                read(it);
            } else {
                take(it, batch);
            }
        } catch (RuntimeException fault) {
            throw new Failed(it, fault);
        }
    }

    private void read(Import it) {
        Loading loading = new Loading(rows, it.id());
        reading(it.form()).read(new Sent(it.source(), imports.data(it.id())), loading);
        imports.begin(it.id(), loading.finish());
    }

    private void take(Import it, int batch) {
        List<ImportRows.Pending> pending = rows.pending(it.id(), batch);
        Places places = reading(it.form()).places();
        pending.forEach(row -> takeRow.now(it, row, places));
        imports.count(it.id());
        if (pending.size() < batch) {
            imports.end(it.id(), Import.State.DONE, null);
        }
    }

    /** Of a batch that cannot be taken in the rows are taken one by one; the one that cannot be is refused. */
    private void afterFailure(Failed failed) {
        UUID id = failed.at.id();
        if (failed.at.state() == Import.State.QUEUED) {
            String reason = failed.getCause() instanceof Unreadable unreadable ? unreadable.getMessage() : fault(id, failed.getCause());
            QuarkusTransaction.requiringNew().run(() -> imports.end(id, Import.State.FAILED, reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE))));
            return;
        }
        try {
            step(1);
        } catch (Failed again) {
            if (Outage.causes(again)) {
                throw again;
            }
            String told = fault(id, again.getCause());
            QuarkusTransaction.requiringNew().run(() -> {
                rows.pending(again.at.id(), 1).forEach(row -> rows.tell(again.at.id(), row.number(), Outcome.REFUSED, null, null,
                        List.of(Violation.ofBody("", told))));
                imports.count(again.at.id());
            });
        }
    }

    private static String fault(UUID id, Throwable cause) {
        Log.errorf(cause, "A fault of ours at the import %s", id);
        return "It could not be taken in by a fault on our side, which is in our log.";
    }
}
