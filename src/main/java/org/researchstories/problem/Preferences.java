package org.researchstories.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a header field such as {@code Accept} or {@code Accept-Encoding} prefers (RFC 9110 section 12.4.2). Members that
 * are malformed count as not sent; parameters other than the weight are of no interest here.
 *
 * @param members in the order of the field
 */
public record Preferences(List<Member> members) {

    /**
     * @param value  in lower case
     * @param weight from 0, not wanted at all, to 1
     */
    public record Member(String value, double weight) {
    }

    private static final Remembered<Preferences> READ = new Remembered<>(Preferences::read);

    /** @param field several fields of the name joined by commas; null for none */
    public static Preferences in(String field) {
        return READ.of(field);
    }

    private static Preferences read(String field) {
        List<Member> members = new ArrayList<>();
        if (field != null) {
            for (String member : field.toLowerCase(Locale.ROOT).split(",")) {
                addTo(members, member);
            }
        }
        return new Preferences(List.copyOf(members));
    }

    private static void addTo(List<Member> members, String member) {
        String[] parts = member.split(";", -1);
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.isEmpty()) {
                return;
            }
            weight = parameter.startsWith("q=") ? weight(parameter.substring(2)) : weight;
        }
        if (weight >= 0 && !parts[0].isBlank()) {
            members.add(new Member(parts[0].strip(), weight));
        }
    }

    /** 0 to 1 with up to three decimals; anything else is -1. */
    private static double weight(String value) {
        boolean digits = value.length() <= 5 && value.chars().allMatch(each -> each == '.' || each >= '0' && each <= '9');
        if (!digits || value.isEmpty() || value.length() > 1 && value.charAt(1) != '.') {
            return -1;
        }
        double weight = value.indexOf('.', 2) < 0 && value.charAt(0) != '.' ? Double.parseDouble(value) : -1;
        return weight <= 1 ? weight : -1;
    }
}
