package org.researchstories.mirror;

/** Somebody who asks the API, and has patience with it. */
@FunctionalInterface
public interface Asking {

    /**
     * @param path    from the root, with its query
     * @param headers names and values in turn
     * @return what is neither 429 nor a fault of the server; or 503 where the log is not at {@code Min-Position}
     * @throws Unreachable where there is none for too long
     */
    Answer get(String path, String... headers);
}
