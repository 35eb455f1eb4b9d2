package org.researchstories.client;

import org.researchstories.client.http.ApiException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The members of a list that comes in pages, one after the other to its end. A page is asked for when its first member is, and not before. Each
 * iteration begins anew.
 *
 * @param <T> a member
 */
public final class Pages<T> implements Iterable<T> {

    /**
     * How a page is asked for.
     *
     * @param <P> a page
     */
    @FunctionalInterface
    public interface Asking<P> {

        /** @param cursor of the page before; null for the first page */
        P page(String cursor) throws ApiException;
    }

    private record Page<T>(List<T> members, String next) {
    }

    private final Asking<Page<T>> asking;

    private Pages(Asking<Page<T>> asking) {
        this.asking = asking;
    }

    /**
     * A list, by how to ask for a page of it and how to take it apart. Iterating throws {@link ProblemException} where a page is refused, and
     * {@link UncheckedIOException} where one does not come.
     *
     * @param asking  the same question each time, but for the cursor
     * @param members of a page
     * @param next    cursor of the next page; null at the end
     */
    public static <P, T> Pages<T> of(Asking<P> asking, Function<P, List<T>> members, Function<P, String> next) {
        return new Pages<>(cursor -> {
            P page = asking.page(cursor);
            return new Page<>(members.apply(page), next.apply(page));
        });
    }

    /** The same as a stream, in order. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** @return one that throws {@link IllegalStateException} where a cursor comes a second time, for then the list would never end */
    @Override
    public Iterator<T> iterator() {
        return new Following();
    }

    private final class Following implements Iterator<T> {

        private final Set<String> cursors = new HashSet<>();
        private Iterator<T> members = List.<T>of().iterator();
        private String cursor;
        private boolean ended;

        @Override
        public boolean hasNext() {
            while (!members.hasNext() && !ended) {
                turn();
            }
            return members.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return members.next();
        }

        private void turn() {
            Page<T> page = asked();
            if (page.next != null && !cursors.add(page.next)) {
                throw new IllegalStateException("The list does not go on: the cursor " + page.next + " came a second time");
            }
            members = page.members.iterator();
            cursor = page.next;
            ended = cursor == null;
        }

        private Page<T> asked() {
            try {
                return asking.page(cursor);
            } catch (ApiException e) {
                throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
            }
        }
    }
}
