package org.researchstories.counting;

import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

import java.nio.ByteBuffer;

/** Where stories stand among all ({@code live.story.ordinal}), but that the eight of a byte stand in another order: of all terms in the same, so that it does not matter for what they share. */
final class Places {

    /** As {@code live.chunk} divides stories. */
    private static final int OF_A_CHUNK = 16_384;
    /** What {@code bit_send} sends before the bits: how many there are. */
    private static final int LENGTH = Integer.BYTES;

    private Places() {
    }

    /**
     * @param bits  as {@code bit_send} sends them
     * @param chunk that they are of
     */
    static RoaringBitmap sent(byte[] bits, int chunk) {
        return RoaringBitmap.addOffset(BitSetUtil.bitmapOf(ByteBuffer.wrap(bits, LENGTH, bits.length - LENGTH).slice(), false), first(chunk));
    }

    static void clear(RoaringBitmap places, int chunk) {
        places.remove(first(chunk), first(chunk + 1));
    }

    private static long first(int chunk) {
        return (long) chunk * OF_A_CHUNK;
    }
}
