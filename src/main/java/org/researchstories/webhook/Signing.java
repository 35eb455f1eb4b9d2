package org.researchstories.webhook;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Signs what receivers are sent, by each secret that holds at the moment (Standard Webhooks 1.0.0, symmetric signatures). */
final class Signing {

    private static final String ALGORITHM = "HmacSHA256";

    private Signing() {
    }

    /** The value of {@code webhook-signature}: one signature for each secret, the newest first. */
    static String of(List<byte[]> secrets, String id, Instant at, String body) {
        byte[] signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, signed))).collect(Collectors.joining(" "));
    }

    private static byte[] mac(byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
