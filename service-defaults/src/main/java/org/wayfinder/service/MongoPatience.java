package org.wayfinder.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service waits for its database.
 *
 * @param answerWithin for the answer to one command; with the two seconds in which the database has
 *     to be found, it must fit into the time that the gateway gives a request
 */
@ConfigurationProperties("wayfinder.mongodb")
record MongoPatience(@DefaultValue("2500ms") Duration answerWithin) {}
