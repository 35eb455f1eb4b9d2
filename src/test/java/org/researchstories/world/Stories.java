package org.researchstories.world;

import org.researchstories.story.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The starter content, by names that tests can be read with. */
public final class Stories {

    private static final List<Known> ALL = new ArrayList<>();

    public static final Known MORE_PEOPLE = known(Kind.CHALLENGE, "dd69000c-e450-56c2-be18-6aaf94de5625",
            "making-immunotherapy-work-for-more-people");
    public static final Known IMMUNE_CONTROL = known(Kind.CHALLENGE, "23b92a12-f3b8-5b5d-b417-b841c12799a3",
            "keeping-immune-responses-under-control");
    public static final Known SOLID_TUMOURS = known(Kind.CHALLENGE, "63f84903-8920-5cca-bcbb-6064235fc6a5",
            "getting-past-solid-tumour-defences");
    public static final Known COMBINED_SIDE_EFFECTS = known(Kind.CHALLENGE, "adbdb11c-9c00-5a98-829e-3e7141516838",
            "reducing-side-effects-of-combined-treatments");
    public static final Known SPREAD = known(Kind.CHALLENGE, "c11a1624-c970-55ca-b0fc-c12c4ca084c6",
            "treating-cancer-that-has-spread");
    public static final Known EACH_TUMOUR = known(Kind.CHALLENGE, "ba632632-2e2b-57a8-854c-17fe42728e5d",
            "understanding-each-tumour");

    public static final Known CHECKPOINT_INHIBITORS = known(Kind.STRATEGY, "86704303-f90f-585d-a19c-2812e8438120",
            "checkpoint-inhibitors");
    public static final Known COMBINATIONS = known(Kind.STRATEGY, "66d780cd-9346-5a31-bc15-a07958f2f10a",
            "combining-immunotherapies");
    public static final Known BLOOD_VESSEL_DRUGS = known(Kind.STRATEGY, "c4dba830-2970-5f1f-9312-405e41311717",
            "blood-vessel-drugs-with-immunotherapy");
    public static final Known WITH_RADIOTHERAPY = known(Kind.STRATEGY, "15659597-fb86-58b3-b92c-e2fac1bdf713",
            "immunotherapy-with-radiotherapy-or-chemotherapy");
    public static final Known ESTABLISHED_TREATMENTS = known(Kind.STRATEGY, "bc557bfe-847b-5b47-8990-58dca0916587",
            "established-treatments");
    public static final Known CAR_T = known(Kind.STRATEGY, "4d8f5662-6d9c-5e16-b460-99396750fdb4",
            "car-t-cell-therapy");
    public static final Known PERSONALISED = known(Kind.STRATEGY, "f1a9c075-d4b3-54a3-a278-ef3a64403d35",
            "personalised-immunotherapy");
    public static final Known MANAGING_SIDE_EFFECTS = known(Kind.STRATEGY, "ae369429-8d4b-5901-9d51-eb364476b9ef",
            "managing-immune-side-effects");

    public static final Known LUNG_RESISTANCE = known(Kind.RESEARCH, "d9dfdda7-a01b-5f0e-8026-fb5f83191931",
            "why-some-lung-cancers-ignore-checkpoint-inhibitors");
    public static final Known BLOOD_TEST = known(Kind.RESEARCH, "78e824dc-bcfc-593c-aa3c-b89187b82292",
            "blood-test-to-predict-immunotherapy-response");
    public static final Known BOWEL_INFLAMMATION = known(Kind.RESEARCH, "958e53d4-6a94-576d-b600-0fc1ec709ca6",
            "calming-bowel-inflammation-from-immunotherapy");
    public static final Known CYTOKINE_WARNING = known(Kind.RESEARCH, "7a79e5f7-ad8e-567c-9b9e-aaad1e7448b8",
            "early-warning-of-cytokine-release-syndrome");
    public static final Known PANCREATIC_TISSUE = known(Kind.RESEARCH, "eaedb7ed-7a38-5062-b598-156c70e44611",
            "loosening-the-tissue-around-pancreatic-tumours");
    public static final Known WORN_OUT_T_CELLS = known(Kind.RESEARCH, "8b7761cd-9ac9-5f81-b150-4837ba1de7ee",
            "helping-worn-out-t-cells-recover");
    public static final Known RIGHT_DOSE = known(Kind.RESEARCH, "08557131-704f-571a-9205-e763b0406058",
            "finding-the-right-dose-of-blood-vessel-drugs");
    public static final Known GENTLER_SCHEDULE = known(Kind.RESEARCH, "c06de6b0-cd6c-5bca-b529-79f66fb7cb71",
            "a-gentler-schedule-for-two-immunotherapies");
    public static final Known RADIOTHERAPY_FIRST = known(Kind.RESEARCH, "dfd2c21e-e76c-5f02-8b2b-03c2ee2c503a",
            "using-radiotherapy-to-prepare-lung-tumours");
    public static final Known CAR_T_OVARIAN = known(Kind.RESEARCH, "0558908b-40fe-59a5-aeae-a63f1e3e2d63",
            "car-t-cells-that-survive-in-ovarian-tumours");
    public static final Known LIVER_MAP = known(Kind.RESEARCH, "bad07b28-4a91-5b6b-ac8a-3db34aadf01a",
            "mapping-bowel-cancers-that-spread-to-the-liver");
    public static final Known SAMPLE_LIBRARY = known(Kind.RESEARCH, "f1c4eb09-a5e2-50d5-bfff-104aa4fccba5",
            "a-shared-library-of-tumour-samples-for-immunotherapy");

    /** A story that is there from the start. */
    public record Known(Kind kind, UUID id, String slug) implements Addressed {
    }

    private Stories() {
    }

    /** All of them. */
    public static List<Known> all() {
        return List.copyOf(ALL);
    }

    private static Known known(Kind kind, String id, String slug) {
        Known known = new Known(kind, UUID.fromString(id), slug);
        ALL.add(known);
        return known;
    }
}
