package accord.contract.api;

import accord.text.api.Made;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before everything for programs. */
@Configuration(proxyBeanMethods = false)
class ContractApiConfiguration implements WebMvcConfigurer {
    private final Gate gate;

    ContractApiConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns(Made.ROOT + "/**");
    }
}
