package accord.eventlog.mongo;

import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * Finds policies and projections by their processing group, and the application's services by
 * {@link Singleton}, those that are not public too.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "${accord.scan:accord}",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {ProcessingGroup.class, Singleton.class}))
class HandlerConfiguration {}
