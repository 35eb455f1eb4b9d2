package org.researchstories.access;

import java.util.List;

/** Keys, the newest first (openapi: KeyList). */
record KeyList(List<KeyView> items, boolean truncated) {

    static final int MOST = 1000;

    /** @param keys one more than {@link #MOST} where there are more */
    static KeyList of(List<Key> keys) {
        return new KeyList(keys.stream().limit(MOST).map(KeyView::of).toList(), keys.size() > MOST);
    }
}
