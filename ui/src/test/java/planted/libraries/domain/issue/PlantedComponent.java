package planted.libraries.domain.issue;

import org.springframework.stereotype.Component;

/** A domain with Spring in it. */
@Component
class PlantedComponent {}
