package accord.eventlog.mongo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out what Axon would set up to call elsewhere: its update checker and its own server. */
class NoCallsElsewhere implements AutoConfigurationImportFilter {
    private static final String AUTOCONFIG = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> LEFT_OUT =
            Set.of(
                    AUTOCONFIG + "UpdateCheckerAutoConfiguration",
                    AUTOCONFIG + "AxonServerAutoConfiguration",
                    AUTOCONFIG + "AxonServerBusAutoConfiguration",
                    AUTOCONFIG + "AxonServerActuatorAutoConfiguration",
                    AUTOCONFIG + "XStreamAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[classes.length];
        for (int at = 0; at < classes.length; at++) {
            kept[at] = !LEFT_OUT.contains(String.valueOf(classes[at]));
        }
        return kept;
    }
}
