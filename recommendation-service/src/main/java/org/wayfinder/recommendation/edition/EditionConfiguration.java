package org.wayfinder.recommendation.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.RepeatedWork;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.service.remote.GuardedHttp;
import tools.jackson.databind.json.JsonMapper;

/** Wires how editions come in: by HTTP at the start and now and then, by event in between. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

  @Bean
  GuardedHttp catalogHttp(EditionProperties settings) {
    return new GuardedHttp(CatalogClient.SERVICE, settings.url(), settings.calls());
  }

  @Bean
  Editions editions(GuardedHttp catalogHttp, EditionStore store, JsonMapper json) {
    return new Editions(
        store,
        new CatalogClient(catalogHttp, new EditionReader(json)),
        EngineConstantsFile.read(json));
  }

  @Bean
  Drafts drafts(GuardedHttp catalogHttp, JsonMapper json) {
    return new Drafts(catalogHttp, new EditionReader(json), EngineConstantsFile.read(json));
  }

  @Bean
  ServiceThread editionRefresherThread(Editions editions, EditionProperties settings) {
    return new ServiceThread(
        "edition-refresher",
        new RepeatedWork(
            "Getting the current edition",
            settings.refresh(),
            new EditionRefresher(editions)::look));
  }

  @Bean
  ServiceThread editionFollowerThread(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      Editions editions,
      JsonMapper json) {
    return new ServiceThread(
        "edition-follower",
        new KafkaEditionFollower(clients, topics, kafka.editionsTopic(), editions, json));
  }
}
