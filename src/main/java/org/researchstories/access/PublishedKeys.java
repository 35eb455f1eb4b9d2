package org.researchstories.access;

import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * The keys that a provider signs with, kept for as long as it says. A token with a key that is not among them makes us
 * look again, for providers change keys; but anybody can send such tokens, so never more often than the pause allows.
 */
final class PublishedKeys implements SimpleGet {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LAST_ONES_WILL_DO = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final Get http = new Get();
    private final Duration pause;
    private long triesAgain = System.nanoTime();

    private PublishedKeys(Duration pause) {
        this.pause = pause;
        http.setConnectTimeout((int) PATIENCE.toMillis());
        http.setReadTimeout((int) PATIENCE.toMillis());
        http.setRetries(0);
        http.setResponseBodySizeLimit(LONGEST_ANSWER);
    }

    static VerificationKeyResolver at(URI address, Duration pause) {
        HttpsJwks keys = new HttpsJwks(address.toString());
        keys.setSimpleHttpGet(new PublishedKeys(pause));
        keys.setRefreshReprieveThreshold(pause.toMillis());
        keys.setRetainCacheOnErrorDuration(LAST_ONES_WILL_DO.toSeconds());
        return new HttpsJwksVerificationKeyResolver(keys);
    }

    /** Whether it failed because the provider could not be asked. */
    static boolean areMissingIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Called by one thread at a time. After a failure nobody waits for the next one until the pause is over. */
    @Override
    public synchronized SimpleResponse get(String location) throws IOException {
        if (System.nanoTime() - triesAgain < 0) {
            throw new IOException("the provider did not answer just now");
        }
        try {
            return http.get(location);
        } catch (IOException e) {
            triesAgain = System.nanoTime() + pause.toNanos();
            throw e;
        }
    }
}
