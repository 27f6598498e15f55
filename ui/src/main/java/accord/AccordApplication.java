package accord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Accord. */
@SpringBootApplication
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
