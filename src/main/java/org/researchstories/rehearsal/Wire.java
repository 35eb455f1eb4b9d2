package org.researchstories.rehearsal;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * The connection on which a request came, below HTTP: whatever answers there, a page, a file or a stream, comes by here. With HTTP/2 the
 * client's other requests do as well.
 */
final class Wire {

    /** Of a body whose length is not told: enough for something to have come of it. */
    private static final long SOME_BYTES = 20;

    private final RoutingContext request;
    private final Channel channel;

    private Wire(RoutingContext request) {
        this.request = request;
        this.channel = ((ConnectionBase) request.request().connection()).channel();
    }

    static Wire of(RoutingContext request) {
        return new Wire(request);
    }

    /** This answer comes in pieces, and those after it as usual. */
    void trickle() {
        Trickle trickle = new Trickle();
        put(trickle);
        request.addEndHandler(ended -> channel.eventLoop().execute(trickle::end));
    }

    /** This answer ends in the middle of its body; where it has none, the connection ends behind it. */
    void cut() {
        request.addHeadersEndHandler(written -> put(new Cut(half())));
        request.addEndHandler(ended -> request.request().connection().close());
    }

    private long half() {
        String length = request.response().headers().get("Content-Length");
        boolean hasBody = request.request().method() != HttpMethod.HEAD && length != null;
        return hasBody ? Long.parseLong(length) / 2 : SOME_BYTES;
    }

    /** Before anything of the answer is written, which other threads have the connection's own thread do, too. */
    private void put(ChannelHandler handler) {
        if (channel.eventLoop().inEventLoop()) {
            add(handler);
        } else {
            channel.eventLoop().execute(() -> add(handler));
        }
    }

    private void add(ChannelHandler handler) {
        ChannelHandlerContext encryption = channel.pipeline().context(SslHandler.class);
        if (encryption == null) {
            channel.pipeline().addFirst(handler);
        } else {
            channel.pipeline().addAfter(encryption.name(), null, handler);
        }
    }
}
