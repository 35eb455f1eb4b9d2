package org.researchstories.problem;

import java.util.regex.Pattern;

/** What was sent is often worth repeating, but answers are shown around and end up in logs: keys and tokens are left out. */
final class Masked {

    /** A key of this API or the token of a preview, or a JSON Web Token, as far as it goes. */
    private static final Pattern SECRET = Pattern.compile("(rs[kp]_live_)[0-9A-Za-z]+|(eyJ)[\\w-]+\\.[\\w.-]*");

    private Masked() {
    }

    static String text(String text) {
        return text == null ? null : SECRET.matcher(text).replaceAll("$1$2…");
    }
}
