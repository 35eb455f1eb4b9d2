package org.researchstories.reading;

/** That a page is not at the beginning of its list: whoever finds it in another way need not look there once more. */
public final class NotAtTheBeginning extends Exception {

    /** Where a request has it that this is known of its page. */
    public static final String KEY = NotAtTheBeginning.class.getName();

    private static final long serialVersionUID = 1;

    NotAtTheBeginning() {
        super("not at the beginning of the list", null, false, false);
    }
}
