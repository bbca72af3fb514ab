package org.wayfinder.gateway.relay;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link BrokenAnswerFilter} outside of everything else. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  @Bean
  FilterRegistrationBean<BrokenAnswerFilter> brokenAnswers() {
    var filter = new FilterRegistrationBean<>(new BrokenAnswerFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.INCLUDE, DispatcherType.ERROR);
    return filter;
  }
}
