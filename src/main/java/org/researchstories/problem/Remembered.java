package org.researchstories.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.function.Function;

/** What is made of a header field that a handful of programs send, each always the same: made once, for as many fields as may well be asked with. */
public final class Remembered<T> {

    private static final int MOST = 500;
    private static final int LONGEST = 150;

    private final Function<String, T> making;
    private final Cache<String, T> made = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** @param making depends on the field alone, and is never null */
    public Remembered(Function<String, T> making) {
        this.making = making;
    }

    /** @param field null where there is none */
    public T of(String field) {
        return field == null || field.length() > LONGEST ? making.apply(field) : made.get(field, making);
    }
}
