package org.researchstories.contract;

import org.researchstories.world.Stories;

/** An address of each template at which there is something, where anything can be known to be. */
final class SamplePath {

    private SamplePath() {
    }

    static String of(String template) {
        boolean ofStrategy = template.startsWith("/v1/strategies");
        Stories.Known story = ofStrategy ? Stories.CAR_T : template.startsWith("/v1/research") ? Stories.LUNG_RESISTANCE : Stories.SPREAD;
        return template.replace("{slugOrId}", story.slug()).replace("{section}", ofStrategy ? "how-it-works" : "what-is-the-problem").replace("{id}", Stories.SPREAD.id().toString())
                .replace("{scheme}", "hrcs-ra").replace("{name}", "not-found").replace("{guide}", "paging").replace("{client}", "research-stories-client-1.0.0.tgz").replaceAll("\\{(keyId|previewId)}", "00000000").replace("{subscriptionId}", "dd69000c-e450-56c2-be18-6aaf94de5625").replaceAll("\\{\\w+}", "x");
    }
}
