package org.researchstories.editorial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.jdbi.v3.core.Handle;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.PublishingSide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers a request that comes again with the same {@code Idempotency-Key} as it was answered the first time, for a day. What
 * is done and what was answered are one transaction: neither is there without the other. A refusal changes nothing, so it is not
 * kept: the same request may succeed later.
 */
@ApplicationScoped
public class Once {

    private final PublishingSide database;
    private final ObjectMapper json;

    Once(PublishingSide database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is answered, in a form that can be kept. */
    public record Answer(int status, Map<String, String> headers, Object entity) {
    }

    private record Kept(byte[] request, int status, String headers, String body) {
    }

    /**
     * @param key     as it was sent; null where nothing was
     * @param request all that makes the request another one
     * @throws Problem where the key was used for another request
     */
    @Transactional
    public Response answer(String key, Actor by, Object request, Supplier<Answer> act) {
        if (key == null) {
            Answer answer = act.get();
            return response(answer.status, answer.headers, answer.entity == null ? null : write(answer.entity));
        }
        byte[] digest = digest(write(request));
        Optional<Kept> kept = database.call(handle -> kept(handle, key, by));
        if (kept.isPresent()) {
            return again(kept.get(), digest);
        }
        Answer answer = act.get();
        String body = answer.entity == null ? null : write(answer.entity);
        database.call(handle -> keep(handle, key, by, digest, answer, body));
        return response(answer.status, answer.headers, body);
    }

    /** The second of two at the same time waits for the first. */
    private static Optional<Kept> kept(Handle handle, String key, Actor by) {
        handle.createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .bind("key", by.id() + " " + key).mapTo(Integer.class).one();
        handle.execute("delete from desk.answered where at < clock_timestamp() - interval '1 day'");
        return handle.createQuery("select request, status, headers, body from desk.answered where (actor, key) = (:actor, :key)")
                .bind("actor", by.id()).bind("key", key)
                .map((row, context) -> new Kept(row.getBytes("request"), row.getInt("status"), row.getString("headers"), row.getString("body"))).findOne();
    }

    private int keep(Handle handle, String key, Actor by, byte[] digest, Answer answer, String body) {
        return handle.createUpdate("""
                        insert into desk.answered (actor, key, request, status, headers, body)
                        values (:actor, :key, :request, :status, cast(:headers as jsonb), :body)""")
                .bind("actor", by.id()).bind("key", key).bind("request", digest).bind("status", answer.status)
                .bind("headers", write(answer.headers)).bind("body", body).execute();
    }

    private Response again(Kept kept, byte[] digest) {
        if (!Arrays.equals(kept.request, digest)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "The key was sent with another request before. A key is for one request and its repetitions.");
        }
        try {
            return response(kept.status, json.readerForMapOf(String.class).readValue(kept.headers), kept.body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers that were written as JSON", e);
        }
    }

    private static Response response(int status, Map<String, String> headers, String body) {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        return body == null ? response.build() : response.type("application/json").entity(body).build();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written as JSON", e);
        }
    }

    private static byte[] digest(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
