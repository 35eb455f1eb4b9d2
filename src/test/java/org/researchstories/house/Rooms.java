package org.researchstories.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rooms of the house, the lowest first, and what each may import: only rooms that stand before it. */
final class Rooms {

    static final String TABLE = """
            problem     -
            store       problem
            representation problem
            contract    problem representation
            access      store problem
            fairuse     store problem access
            body        -
            rendering   body
            manuscript  body
            vocabulary  body
            party       body vocabulary
            asset       body vocabulary
            story       body vocabulary
            relation    body story
            query       vocabulary story relation
            document    store body vocabulary party asset story relation query
            counting    store problem document query
            reading     store problem representation body rendering vocabulary story relation query document counting
            publication store body vocabulary party story relation document
            challenge   body vocabulary story relation query document reading publication
            strategy    body vocabulary story relation query document reading publication
            research    body vocabulary party story relation query document reading publication
            rehearsal   problem contract document
            discovery   store problem vocabulary story query document counting reading rehearsal
            sync        store problem representation vocabulary story query document reading
            acknowledgement store problem access story
            editorial   store problem access body manuscript vocabulary party asset story relation query publication
            imports     store problem access body vocabulary query editorial
            release     store problem access body vocabulary story document publication editorial
            schedule    store problem access vocabulary editorial release
            preview     store problem access vocabulary document reading publication editorial release
            frontdoor   problem store contract vocabulary story query document reading discovery
            linked      body vocabulary story reading
            webhook     store problem access document sync rehearsal
            feed        store vocabulary story query document reading
            export      store body manuscript vocabulary story query document reading linked
            rendered    store problem representation contract vocabulary story document reading publication
            intake      store body vocabulary party asset story relation publication challenge strategy research
            embedded    access
            """;

    static final Map<String, List<String>> MAY_IMPORT = rooms(TABLE);

    private Rooms() {
    }

    private static Map<String, List<String>> rooms(String table) {
        return table.lines().map(line -> Arrays.asList(line.replace("-", "").strip().split("\\s+")))
                .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size()), (a, b) -> a, LinkedHashMap::new));
    }
}
