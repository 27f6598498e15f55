package accord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Accord. Beans go by their full names: two features may use one word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AccordApplication {

    public static void main(String[] args) {
        try {
            SpringApplication.run(AccordApplication.class, args);
        } catch (RuntimeException | Error reported) {
            // what has been started by then would keep the process alive
            System.exit(1);
        }
    }
}
