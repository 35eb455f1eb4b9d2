package org.researchstories.benchmark;

import java.net.URI;
import java.util.List;

/**
 * An application that can be asked, and whose cost can be told.
 *
 * @param stories    how many it has
 * @param server     of the application
 * @param database   of its database
 * @param statements what its readers ask the database
 * @param plans      of these
 * @param scenarios  what it is asked
 */
record Target(int stories, URI base, Consumption server, Consumption database, Statements statements, Plans plans, List<Scenario> scenarios) {

    Scenario scenario(String name) {
        return scenarios.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
