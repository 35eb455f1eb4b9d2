package org.researchstories.reading;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The content codings that answers are given in (RFC 9110 section 8.4.1), best first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Of 11: fast enough to be done for each answer, and smaller than gzip. */
    private static final Encoder.Parameters BROTLI_QUALITY = new Encoder.Parameters().setQuality(4);

    final String token;

    Coding(String token) {
        this.token = token;
    }

    /**
     * The best coding that the client takes: the highest weight, and among equals the smallest answer. Identity where
     * the header is absent or malformed, and where it refuses everything: an answer is better than none.
     */
    static Coding best(String acceptEncoding) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        Map<String, Double> weights = weights(acceptEncoding);
        Coding best = IDENTITY;
        double bestWeight = 0;
        for (Coding coding : values()) {
            double weight = coding.weightIn(weights);
            if (weight > bestWeight) {
                best = coding;
                bestWeight = weight;
            }
        }
        return best;
    }

    byte[] encode(byte[] content) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(content, BROTLI_QUALITY);
                case GZIP -> gzip(content);
                case IDENTITY -> content;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double weightIn(Map<String, Double> weights) {
        if (this == BROTLI && !Brotli4jLoader.isAvailable()) {
            return 0;
        }
        // Whatever is not mentioned is not wanted, but identity, which is always the last resort.
        return weights.getOrDefault(token, this == IDENTITY ? 0.0001 : weights.getOrDefault("*", 0.0));
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String member : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = member.split(";", 2);
            weights.put(parts[0].strip(), parts.length == 1 ? 1 : weight(parts[1].strip()));
        }
        return weights;
    }

    private static double weight(String parameter) {
        return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(parameter.substring(2)) : 0;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
