package org.researchstories.soak;

import java.time.Duration;

/** A soak as long as one likes. The README has how to start it. */
final class SoakCommand {

    private SoakCommand() {
    }

    public static void main(String... none) throws Exception {
        Report report = new Soak(Long.getLong("soak.seed"), Integer.getInteger("soak.servers"), Integer.getInteger("soak.writers"),
                Integer.getInteger("soak.publications"), Integer.getInteger("soak.mirrors"), Integer.getInteger("soak.restorations"),
                Duration.ofSeconds(Integer.getInteger("soak.pause")), Duration.ofMinutes(Integer.getInteger("soak.minutes"))).report();
        System.out.println(report);
        if (!report.isGood()) {
            throw new IllegalStateException("Something was lost, or is wrong.");
        }
    }
}
