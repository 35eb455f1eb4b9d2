package org.researchstories.soak;

import java.util.Random;

/** When a dump is made, and when it is restored: at times by how much is published, evenly from beginning to end. */
final class Restorations {

    private final int all;
    private final int publications;
    private final int first;
    private Dump dump;
    private int done;

    Restorations(int all, int publications, Random random) {
        this.all = all;
        this.publications = publications;
        this.first = random.nextInt(2);
    }

    /** @return whether one had to be done now, and is */
    boolean happens(Deployment deployment, int published) throws Exception {
        if (done == all) {
            return false;
        }
        double share = (double) published / publications * (all + 1);
        if (dump == null && share > done + 0.2) {
            dump = deployment.dump("dump-" + done);
        }
        if (dump == null || share <= done + 1) {
            return false;
        }
        // In turn as the instructions want it, and as somebody does it who has not read them.
        deployment.restore(dump, done % 2 == first);
        dump = null;
        done++;
        return true;
    }
}
