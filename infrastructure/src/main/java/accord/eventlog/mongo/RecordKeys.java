package accord.eventlog.mongo;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Maps whose keys are records of several components: each key is the record as JSON. */
final class RecordKeys extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final transient JsonMapper json = Json.mapper();

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        context.addSerializerModifier(new Modifier());
        context.addKeyDeserializers(
                (type, config, described) -> isOfSeveral(type) ? new Reader(type) : null);
    }

    private static boolean isOfSeveral(JavaType type) {
        return type.getRawClass().isRecord() && type.getRawClass().getRecordComponents().length > 1;
    }

    private final class Modifier extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueSerializer<?> modifyKeySerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier described,
                ValueSerializer<?> serializer) {
            return isOfSeveral(type) ? new Writer() : serializer;
        }
    }

    private final class Writer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object key, JsonGenerator out, SerializationContext context) {
            out.writeName(json.writeValueAsString(key));
        }
    }

    private final class Reader extends KeyDeserializer {
        private final JavaType type;

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return json.readValue(key, type);
        }
    }
}
