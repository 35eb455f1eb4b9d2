package org.researchstories.linked;

/** What identifies a thing beyond this API. */
final class Identifier {

    private Identifier() {
    }

    /** @param scheme null where it is not known by a name */
    static Node of(String scheme, String value) {
        return Node.of("PropertyValue").with("propertyID", scheme).with("value", value);
    }
}
