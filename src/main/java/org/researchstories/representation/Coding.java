package org.researchstories.representation;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.researchstories.problem.Preferences;
import org.researchstories.problem.Remembered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The content codings that answers are given in (RFC 9110 section 8.4.1), best first. */
public enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Of 11: fast enough to be done for each answer, and smaller than gzip. */
    private static final Encoder.Parameters BROTLI_QUALITY = new Encoder.Parameters().setQuality(4);

    private static final Remembered<Coding> BEST = new Remembered<>(Coding::bestOf);

    /** As header fields have it. */
    public final String token;

    Coding(String token) {
        this.token = token;
    }

    /**
     * The best coding that the client takes: the highest weight, and among equals the smallest answer. Identity where
     * the header is absent or malformed, and where it refuses everything: an answer is better than none.
     */
    public static Coding best(String acceptEncoding) {
        return BEST.of(acceptEncoding);
    }

    private static Coding bestOf(String acceptEncoding) {
        Map<String, Double> weights = Preferences.in(acceptEncoding).members().stream()
                .collect(Collectors.toMap(Preferences.Member::value, Preferences.Member::weight, (first, again) -> first));
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

    /** Brotli is made by a library of the platform's own, which not every platform has. */
    public boolean isAvailable() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    public byte[] encode(byte[] content) {
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

    /** For what is written piece by piece; closing it ends the coding, and closes what it writes to. */
    public OutputStream encoding(OutputStream content) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(content, BROTLI_QUALITY);
            case GZIP -> new GZIPOutputStream(content);
            case IDENTITY -> content;
        };
    }

    private double weightIn(Map<String, Double> weights) {
        if (!isAvailable()) {
            return 0;
        }
        // Whatever is not mentioned is not wanted, but identity, which is always the last resort.
        return weights.getOrDefault(token, this == IDENTITY ? 0.0001 : weights.getOrDefault("*", 0.0));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
