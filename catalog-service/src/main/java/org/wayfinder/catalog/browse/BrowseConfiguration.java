package org.wayfinder.catalog.browse;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wayfinder.catalog.content.CatalogueJsonModule;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.PublicPaths;

/**
 * Published catalogue content is public and changes only with the edition. A path is public only if
 * it stands here.
 */
@Configuration(proxyBeanMethods = false)
class BrowseConfiguration {

  @Bean
  PublicPaths publicPaths() {
    return new PublicPaths(
        List.of(
            "/api/frameworks/**",
            "/api/clusters/**",
            "/api/careers/**",
            "/api/crosswalks/**",
            "/api/search",
            "/api/national-clusters",
            "/api/faq",
            "/api/activities",
            "/api/assessment",
            "/api/sources",
            "/api/vocabulary",
            "/api/editions/**",
            "/api/interviews/**"));
  }

  @Bean
  JsonMapperBuilderCustomizer catalogueTexts() {
    return builder -> builder.addModule(new CatalogueJsonModule());
  }

  @Bean
  WebMvcConfigurer unchangedEditions(CurrentEdition current) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new UnchangedEdition(current))
            .addPathPatterns("/api/**")
            .excludePathPatterns(
                "/api/editions/**", "/api/catalog/**", "/api/interviews/**", "/api/search");
      }
    };
  }
}
