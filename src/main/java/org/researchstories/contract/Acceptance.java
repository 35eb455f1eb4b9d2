package org.researchstories.contract;

import org.researchstories.problem.Preferences;
import org.researchstories.problem.Preferences.Member;

import java.util.List;
import java.util.Optional;

/** Which of the media types that there are a request takes (RFC 9110 section 12.5.1). */
final class Acceptance {

    private Acceptance() {
    }

    /**
     * The one with the highest weight; among equals the one whose range stands first in the field, and of one range the
     * first that there is. The first one of all also where {@code Accept} is absent or says nothing that can be understood:
     * it is a wish, and only a clear refusal of everything is taken for one.
     *
     * @param accept    all fields of that name, joined by commas; null for none
     * @param available at least one media type, in lower case and without parameters
     * @return empty where it takes none of them
     */
    static Optional<String> best(String accept, List<String> available) {
        List<Member> ranges = Preferences.in(accept).members().stream().filter(Acceptance::isRange).toList();
        if (ranges.isEmpty()) {
            return Optional.of(available.getFirst());
        }
        String best = null;
        Member deciding = new Member("", 0);
        for (String type : available) {
            Member range = deciding(ranges, type);
            if (range.weight() > deciding.weight()
                    || range.weight() == deciding.weight() && ranges.indexOf(range) < ranges.indexOf(deciding)) {
                best = type;
                deciding = range;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most precise of the ranges that fit; one without weight where none does. */
    private static Member deciding(List<Member> ranges, String type) {
        int precision = 0;
        Member deciding = new Member("", 0);
        for (Member range : ranges) {
            int fits = precision(range.value(), type);
            if (fits > precision || fits == precision && fits > 0 && range.weight() > deciding.weight()) {
                precision = fits;
                deciding = range;
            }
        }
        return deciding;
    }

    private static int precision(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.equals("*/*")) {
            return 1;
        }
        return range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
    }

    private static boolean isRange(Member member) {
        int slash = member.value().indexOf('/');
        return slash > 0 && slash == member.value().lastIndexOf('/') && slash < member.value().length() - 1
                && member.value().chars().allMatch(each -> each > ' ' && each < 0x7F);
    }
}
