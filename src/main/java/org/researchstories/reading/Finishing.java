package org.researchstories.reading;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.researchstories.representation.Answer;
import org.researchstories.representation.Coding;

import java.util.function.Supplier;

/** Has answers finished by whoever may: the thread that has all requests only where it is done in no time. */
@Singleton
class Finishing {

    private final Vertx vertx;

    Finishing(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * @param isShort whether there is little to be written; to compress it takes longer than to write it
     * @return on the thread that asked
     */
    Future<Answer> finish(boolean isShort, Reading reading, Supplier<Answer> answer) {
        return isShort && Coding.best(reading.acceptEncoding()) == Coding.IDENTITY ? Future.succeededFuture(answer.get()) : vertx.executeBlocking(answer::get, false);
    }
}
