/**
 * Reads the Research Stories API: {@link org.researchstories.client.ResearchStories} is where to begin, {@link org.researchstories.client.Pages}
 * follows a list to its end, and {@link org.researchstories.client.Mirror} keeps a copy of all stories. Everything else, in the packages
 * {@code api}, {@code model} and {@code http}, is generated from the contract.
 */
package org.researchstories.client;
