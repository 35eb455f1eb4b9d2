package org.researchstories.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Hashes secrets, so that whoever reads the table of them has none. A slow hash would only slow down ourselves: 208 unknown
 * bits cannot be tried.
 */
@Startup
@ApplicationScoped
public class Pepper {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private volatile SecretKeySpec value;

    Pepper(AccessConfig config) {
        config.pepper().ifPresent(setting -> value = new SecretKeySpec(checked(setting), ALGORITHM));
    }

    private static byte[] checked(String setting) {
        if (setting.length() < SHORTEST) {
            throw new IllegalStateException("STORIES_ACCESS_PEPPER has fewer than " + SHORTEST + " characters.");
        }
        return setting.getBytes(StandardCharsets.UTF_8);
    }

    byte[] digest(Secret secret, Handle database) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(value(database));
            return mac.doFinal(secret.text().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** What the database keeps never changes, so it is read once. */
    private SecretKeySpec value(Handle database) {
        if (value == null) {
            value = new SecretKeySpec(
                    database.createQuery("select value from gate.pepper").mapTo(byte[].class).one(), ALGORITHM);
        }
        return value;
    }
}
