package org.researchstories.webhook;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls receivers. The address that a name has is looked at when the call is made, and that very address is called, by that name:
 * a name that leads to another place in the next moment leads nowhere. No proxy, no redirect, and nothing of an answer but its status.
 */
@ApplicationScoped
class Caller {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final HttpClient client;
    private final Resolver resolver;
    private final WebhookConfig config;

    Caller(Vertx vertx, Resolver resolver, WebhookConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_1_1).setKeepAlive(false)
                .setMaxPoolSize(2 * config.calls()).setConnectTimeout((int) config.timeout().toMillis()).setDecompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEAD).setVerifyHost(true).setForceSni(true));
        this.resolver = resolver;
        this.config = config;
    }

    /** Blocks until an answer has come, or for as long as is allowed. */
    Receipt call(String url, Map<String, String> headers, String body) {
        Destination to;
        InetAddress address;
        try {
            to = Destination.read(url, config.toThisMachine());
            address = address(to);
        } catch (Destination.Refused forbidden) {
            return Receipt.without(Receipt.Outcome.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Receipt.without(Receipt.Outcome.UNREACHABLE);
        }
        return send(to, address, headers, body);
    }

    /** All of a name's addresses must be public, or none is called. */
    private InetAddress address(Destination to) throws UnknownHostException {
        List<InetAddress> addresses = resolver.addresses(to.host());
        boolean allowed = !addresses.isEmpty() && addresses.stream().allMatch(it -> PublicAddress.is(it) || config.toThisMachine() && it.isLoopbackAddress());
        if (!allowed) {
            throw new Destination.Refused("Leads to an address that is not public.");
        }
        return addresses.getFirst();
    }

    private Receipt send(Destination to, InetAddress address, Map<String, String> headers, String body) {
        boolean secure = "https".equals(to.uri().getScheme());
        String path = to.uri().getRawPath().isEmpty() ? "/" : to.uri().getRawPath();
        RequestOptions request = new RequestOptions().setMethod(HttpMethod.POST).setServer(SocketAddress.inetSocketAddress(to.port(), address.getHostAddress()))
                .setHost(to.host()).setPort(to.port()).setSsl(secure).setFollowRedirects(false).setTimeout(config.timeout().toMillis())
                .setURI(to.uri().getRawQuery() == null ? path : path + "?" + to.uri().getRawQuery());
        headers.forEach(request::putHeader);
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        client.request(request).onFailure(receipt::completeExceptionally).onSuccess(open -> answer(open, body, receipt));
        try {
            return receipt.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            receipt.cancel(true);
            return Receipt.without(Receipt.Outcome.TIMED_OUT);
        } catch (ExecutionException failed) {
            return Receipt.without(isLate(failed.getCause()) ? Receipt.Outcome.TIMED_OUT : Receipt.Outcome.UNREACHABLE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Receipt.without(Receipt.Outcome.UNREACHABLE);
        }
    }

    /** The status says it all: the connection is given up then, whatever else the receiver has to say, and where nobody waits any longer. */
    private static void answer(HttpClientRequest request, String body, CompletableFuture<Receipt> receipt) {
        receipt.whenComplete((told, failed) -> request.reset());
        request.send(body).onFailure(receipt::completeExceptionally).onSuccess(response -> {
            response.exceptionHandler(givenUp -> Log.tracef("what else the receiver said is not read: %s", givenUp));
            receipt.complete(Receipt.of(response.statusCode(), RetryAfter.read(response.getHeader("Retry-After"), Instant.now())));
        });
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof io.netty.channel.ConnectTimeoutException && !(failure.getCause() instanceof ConnectException);
    }
}
