package org.researchstories.fairuse;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How time passes on this machine, whatever its clock is set to; tests put another in its place. */
class SystemMeter {

    @Produces
    @DefaultBean
    @Singleton
    TimeMeter meter() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
