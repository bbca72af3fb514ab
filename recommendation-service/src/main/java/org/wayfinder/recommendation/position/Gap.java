package org.wayfinder.recommendation.position;

/**
 * States of a partition that neither this database nor the topic holds.
 *
 * @param lacksFrom the first offset that the data don't hold
 * @param topicBeginsAt the first offset that the topic holds
 */
record Gap(int partition, long lacksFrom, long topicBeginsAt) {}
