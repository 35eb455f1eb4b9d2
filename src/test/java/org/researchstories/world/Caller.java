package org.researchstories.world;

import io.restassured.config.DecoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/** A client with an address of this machine's that nobody else calls from: all of 127.0.0.0/8 is here. */
public final class Caller {

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private final RestAssuredConfig config;

    private Caller(InetAddress address) {
        this.config = RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", address));
    }

    public static Caller somewhere() {
        int number = CALLERS.incrementAndGet();
        return at("127.1.%d.%d".formatted(number / 250, number % 250 + 1));
    }

    public static Caller at(String address) {
        try {
            return new Caller(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** Follows no redirect. */
    public RequestSpecification asks() {
        return Reader.asking().config(config).redirects().follow(false);
    }

    public RequestSpecification shows(String key) {
        return asks().auth().preemptive().oauth2(key);
    }
}
