package org.researchstories.rehearsal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.PendingWriteQueue;

import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;

/**
 * Writes in small pieces, one every tenth of a second. What was written at once is through within ten seconds or so, so that nobody takes
 * the connection for an idle one.
 */
final class Trickle extends ChannelOutboundHandlerAdapter {

    static final int SMALLEST_PIECE = 1024;
    static final int MOST_PIECES = 100;
    static final long EVERY_MILLIS = 100;

    private ChannelHandlerContext context;
    private PendingWriteQueue waiting;
    private boolean isPaced;
    private boolean ends;

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        waiting = new PendingWriteQueue(added);
    }

    /** The queue counts what waits against what the connection takes, so whoever writes too fast is told to wait. A file is one piece. */
    @Override
    public void write(ChannelHandlerContext to, Object message, ChannelPromise written) {
        if (message instanceof ByteBuf bytes) {
            int piece = Math.max(SMALLEST_PIECE, bytes.readableBytes() / MOST_PIECES);
            while (bytes.readableBytes() > piece) {
                waiting.add(bytes.readRetainedSlice(piece), to.newPromise());
            }
        }
        waiting.add(message, written);
        pace();
    }

    private void pace() {
        if (!isPaced && !waiting.isEmpty()) {
            isPaced = true;
            context.executor().schedule(this::piece, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void piece() {
        isPaced = false;
        if (!waiting.isEmpty()) {
            waiting.removeAndWrite();
            context.flush();
        }
        leaveIfDone();
        pace();
    }

    /** Nothing more comes: once all is through, the connection is as it was before. */
    void end() {
        ends = true;
        leaveIfDone();
    }

    private void leaveIfDone() {
        if (ends && waiting.isEmpty() && !context.isRemoved()) {
            context.pipeline().remove(this);
        }
    }

    /** By itself only when nothing waits; otherwise because the connection is closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        waiting.removeAndFailAll(new ClosedChannelException());
    }
}
