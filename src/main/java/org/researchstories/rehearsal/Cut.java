package org.researchstories.rehearsal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.util.ReferenceCountUtil;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Lets so many bytes of a body through, whatever its head's length, and then closes the connection. */
final class Cut extends ChannelOutboundHandlerAdapter {

    /** The end of a head in HTTP/1.1, which is written at once (RFC 9112 section 2.1). */
    private static final ByteBuf END_OF_HEAD = Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n\r\n", StandardCharsets.US_ASCII));
    /** Of a file, which is read for it here and now. */
    private static final int MOST_OF_A_FILE = 64 * 1024;

    private long left;
    private boolean isBehindHead;
    private boolean isCut;

    Cut(long bodyBytes) {
        this.left = bodyBytes;
    }

    @Override
    public void write(ChannelHandlerContext to, Object message, ChannelPromise written) throws IOException {
        if (isCut) {
            ReferenceCountUtil.release(message);
            written.trySuccess();
        } else if (message instanceof FileRegion file) {
            write(to, beginning(file, to), written, true);
        } else {
            write(to, (ByteBuf) message, written, false);
        }
    }

    private void write(ChannelHandlerContext to, ByteBuf bytes, ChannelPromise written, boolean isAllThatComes) {
        if (!isBehindHead) {
            isBehindHead = true;
            int end = ByteBufUtil.indexOf(END_OF_HEAD, bytes);
            left += end < 0 ? 0 : end - bytes.readerIndex() + END_OF_HEAD.readableBytes();
        }
        if (bytes.readableBytes() <= left && !isAllThatComes) {
            left -= bytes.readableBytes();
            to.write(bytes, written);
        } else {
            isCut = true;
            ByteBuf last = bytes.readRetainedSlice((int) Math.min(left, bytes.readableBytes()));
            bytes.release();
            to.writeAndFlush(last).addListener(through -> to.close());
            written.trySuccess();
        }
    }

    private ByteBuf beginning(FileRegion file, ChannelHandlerContext to) throws IOException {
        ByteBuf beginning = to.alloc().buffer();
        file.transferTo(new Taking(beginning, (int) Math.min(left, MOST_OF_A_FILE)), 0);
        file.release();
        return beginning;
    }

    /** Takes so many bytes and not one more. */
    private record Taking(ByteBuf into, int most) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer from) {
            int taken = Math.min(from.remaining(), most - into.readableBytes());
            into.writeBytes(from.slice(from.position(), taken));
            from.position(from.position() + taken);
            return taken;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
