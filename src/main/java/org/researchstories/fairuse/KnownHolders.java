package org.researchstories.fairuse;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.researchstories.access.ApiKey;
import org.researchstories.access.Holders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Remembers for a minute whose a key is, or that it is nobody's, so that hardly a request is counted by the database. It is for counting
 * only: what a key is good for is asked anew each time.
 */
@Singleton
class KnownHolders {

    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Holders holders;
    private final Quotas quotas;
    private final Vertx vertx;
    /** By digest, for secrets are kept nowhere. */
    private final AsyncCache<String, Optional<String>> remembered;

    KnownHolders(Holders holders, Quotas quotas, Vertx vertx, TimeMeter meter) {
        this.holders = holders;
        this.quotas = quotas;
        this.vertx = vertx;
        this.remembered = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).ticker(meter::currentTimeNanos).buildAsync();
    }

    /** Empty where the key is nobody's, or nobody can tell just now. Never fails; the thread that asks does not wait. */
    CompletableFuture<Optional<String>> holderOf(ApiKey key, Network from) {
        String digest = digest(key);
        CompletableFuture<Optional<String>> known = remembered.getIfPresent(digest);
        if (known == null && !quotas.mayGuess(from)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        // Many at once with the same key ask once.
        return (known == null ? remembered.get(digest, (any, executor) -> asked(key)) : known)
                .thenApply(holder -> holder == null ? Optional.empty() : holder);
    }

    /** Null, which is not remembered, where the database cannot tell. */
    private CompletableFuture<Optional<String>> asked(ApiKey key) {
        return vertx.executeBlocking(() -> holders.of(key), false).toCompletionStage().toCompletableFuture().exceptionally(outage -> {
            Log.debugf("Whose a key is cannot be told: %s", outage.getMessage());
            return null;
        });
    }

    private static String digest(ApiKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.secret().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
