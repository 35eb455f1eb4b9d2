package org.researchstories.rehearsal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is done to the bytes of an answer, on a connection whose clock the test drives. */
class WireTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 1024, 1025, 5000, 300_000})
    void anAnswerTricklesWholeAndInSmallPieces(int length) {
        Trickle trickle = new Trickle();
        EmbeddedChannel wire = frozen(trickle);
        String body = "0123456789".repeat(length / 10 + 1).substring(0, length);
        ChannelFuture written = wire.writeOneOutbound(text(body));
        wire.flushOutbound();
        assertNull(wire.readOutbound(), "it came at once");
        trickle.end();
        List<String> pieces = new ArrayList<>();
        while (!written.isDone()) {
            wire.advanceTimeBy(Trickle.EVERY_MILLIS, TimeUnit.MILLISECONDS);
            wire.runScheduledPendingTasks();
            pieces.addAll(read(wire));
        }
        assertEquals(body, String.join("", pieces));
        int largest = Math.max(Trickle.SMALLEST_PIECE, length / Trickle.MOST_PIECES);
        assertTrue(pieces.stream().allMatch(piece -> piece.length() <= largest));
        assertTrue(pieces.size() <= Trickle.MOST_PIECES + 1, pieces.size() + " pieces");
        assertTrue(written.isSuccess());
        assertNull(wire.pipeline().get(Trickle.class), "what comes next trickles as well");
    }

    @Test
    void whatIsAskedNextComesAtOnceAndInOrder() {
        Trickle trickle = new Trickle();
        EmbeddedChannel wire = frozen(trickle);
        wire.writeOneOutbound(text("first"));
        trickle.end();
        wire.writeOneOutbound(text("second"));
        for (int piece = 0; piece < 2; piece++) {
            wire.advanceTimeBy(Trickle.EVERY_MILLIS, TimeUnit.MILLISECONDS);
            wire.runScheduledPendingTasks();
        }
        wire.writeOutbound(text("third"));
        assertEquals(List.of("first", "second", "third"), read(wire));
    }

    @Test
    void whereTheClientLeavesNothingIsHeldBack() {
        EmbeddedChannel wire = frozen(new Trickle());
        ByteBuf body = text("x".repeat(5000));
        ChannelFuture written = wire.writeOneOutbound(body);
        wire.close();
        assertTrue(written.isDone() && !written.isSuccess());
        assertEquals(0, body.refCnt());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9})
    void anAnswerIsCutBehindSoManyBytesOfItsBodyHoweverItIsWritten(int bytes) {
        for (List<String> writes : List.of(List.of(HEAD + "0123456789"), List.of(HEAD, "0123456789"), List.of(HEAD, "01234", "56789", ""))) {
            EmbeddedChannel wire = new EmbeddedChannel(new Cut(bytes));
            List<ByteBuf> sent = writes.stream().map(WireTest::text).toList();
            sent.forEach(wire::write);
            wire.flush();
            assertFalse(wire.isOpen(), writes.toString());
            assertEquals(HEAD + "0123456789".substring(0, bytes), String.join("", read(wire)), writes.toString());
            assertTrue(sent.stream().allMatch(each -> each.refCnt() == 0), "bytes were left behind");
        }
    }

    /** As where the client takes nothing at the moment. */
    @Test
    void whatIsWrittenBehindTheCutIsDroppedThoughTheConnectionIsNotClosedYet() {
        List<Object> held = new ArrayList<>();
        EmbeddedChannel wire = new EmbeddedChannel(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext to, Object message, ChannelPromise written) {
                held.add(message);
            }
        }, new Cut(1));
        wire.write(text(HEAD + "0123"));
        ByteBuf behind = text("456789");
        ChannelFuture written = wire.write(behind);
        assertEquals(1, held.size());
        assertEquals(0, behind.refCnt());
        assertTrue(written.isSuccess());
    }

    @Test
    void whatHasNoMoreBytesThanThatIsLeftAlone() {
        EmbeddedChannel wire = new EmbeddedChannel(new Cut(10));
        wire.writeOutbound(text(HEAD), text("0123456789"));
        assertTrue(wire.isOpen());
        assertEquals(HEAD + "0123456789", String.join("", read(wire)));
    }

    private static EmbeddedChannel frozen(Trickle trickle) {
        EmbeddedChannel wire = new EmbeddedChannel(trickle);
        wire.freezeTime();
        return wire;
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private static List<String> read(EmbeddedChannel wire) {
        List<String> read = new ArrayList<>();
        for (ByteBuf bytes = wire.readOutbound(); bytes != null; bytes = wire.readOutbound()) {
            read.add(bytes.toString(StandardCharsets.US_ASCII));
            bytes.release();
        }
        return read;
    }
}
