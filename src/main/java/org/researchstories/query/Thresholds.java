package org.researchstories.query;

/**
 * From where on stories are counted or found in another way. They decide how, and never how many or which.
 *
 * @param few      the share of all stories below which those that are left are counted one by one
 * @param begun    how many stories from the beginning of a list are looked at for each that is wanted of what filters leave, before it is known how many they leave
 * @param gathered up to how many of what filters leave are all put in order, where a page was not full by then
 */
public record Thresholds(double few, int begun, int gathered) {
}
