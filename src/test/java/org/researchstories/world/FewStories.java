package org.researchstories.world;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database of its own, with the starter content in it: for what has to be seen whole, however much other tests publish. */
public class FewStories implements QuarkusTestProfile {
}
