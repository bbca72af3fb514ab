package org.wayfinder.gateway.portal;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the portal. Its files under {@code /assets} carry a hash of their content in their name,
 * so browsers keep them for good; the one page that names them is asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

  /** The first path segments of the portal's pages; all else stays a 404 with a problem detail. */
  static final List<String> PAGES =
      List.of("student", "explore", "counsellor", "guardian", "school", "editor", "ops");

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    for (var page : PAGES) {
      views.addViewController("/" + page).setViewName("forward:/index.html");
      views.addViewController("/" + page + "/**").setViewName("forward:/index.html");
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
