package org.researchstories.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody may be here. Constants, because annotations ask for them. */
public final class Roles {

    public static final String AUTHOR = "author";
    public static final String REVIEWER = "reviewer";
    public static final String PUBLISHER = "publisher";
    public static final String ADMINISTRATOR = "administrator";
    public static final String PARTNER = "partner";

    /** What the bearer of a preview's token is: nobody's to be granted, and of use only where a method names it. */
    public static final String PREVIEW = "preview";

    /** In the order in which a story meets them; a partner is no member of staff. */
    public static final List<String> ALL = List.of(AUTHOR, REVIEWER, PUBLISHER, ADMINISTRATOR, PARTNER);

    private static final Set<String> STAFF = Set.of(AUTHOR, REVIEWER, PUBLISHER, ADMINISTRATOR);

    private Roles() {
    }

    /** These, and what comes with them: an administrator may do whatever any of the staff may, and nobody else more. */
    static Set<String> including(Set<String> granted) {
        Set<String> all = new TreeSet<>(granted);
        if (granted.contains(ADMINISTRATOR)) {
            all.addAll(STAFF);
        }
        return all;
    }
}
