package accord.eventlog.mongo;

import java.lang.annotation.Annotation;
import java.util.Collection;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds classes by an annotation, those that are not public too. */
final class Annotated {

    private Annotated() {}

    static Collection<Class<?>> with(Class<? extends Annotation> annotation, String basePackage) {
        var scan =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                        return found.getMetadata().isConcrete();
                    }
                };
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        return scan.findCandidateComponents(basePackage).stream()
                .<Class<?>>map(found -> load(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, ClassUtils.getDefaultClassLoader());
    }
}
