package org.researchstories.contract;

import org.researchstories.problem.Preferences;
import org.researchstories.problem.Preferences.Member;

import java.util.List;

/** Whether a request takes what there is (RFC 9110 section 12.5.1). */
final class Acceptance {

    private Acceptance() {
    }

    /**
     * True also where {@code Accept} is absent or says nothing that can be understood: it is a wish, and only a clear
     * refusal of everything is taken for one.
     *
     * @param accept    all fields of that name, joined by commas; null for none
     * @param available media types, in lower case and without parameters
     */
    static boolean takesAny(String accept, List<String> available) {
        List<Member> ranges = Preferences.in(accept).members().stream().filter(Acceptance::isRange).toList();
        return ranges.isEmpty() || available.stream().anyMatch(type -> takes(ranges, type));
    }

    /** The most precise of the ranges that fit decides. */
    private static boolean takes(List<Member> ranges, String type) {
        int precision = 0;
        double weight = 0;
        for (Member range : ranges) {
            int fits = precision(range.value(), type);
            if (fits > precision || fits == precision && fits > 0 && range.weight() > weight) {
                precision = fits;
                weight = range.weight();
            }
        }
        return weight > 0;
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
