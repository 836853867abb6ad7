package org.jotter.values;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** How a file shows Java's values that JSON has no form for: times and paths as their texts. */
final class JavaValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JavaValues() {
        addSerializer(TemporalAccessor.class, ToStringSerializer.instance);
        addSerializer(TemporalAmount.class, ToStringSerializer.instance);
        addSerializer(ZoneId.class, ToStringSerializer.instance);
        addSerializer(Path.class, ToStringSerializer.instance);
        addSerializer(File.class, ToStringSerializer.instance);
        addSerializer(Optional.class, held(optional -> (Optional<?>) optional));
        addSerializer(OptionalInt.class, held(number -> number.stream().boxed().findFirst()));
        addSerializer(OptionalLong.class, held(number -> number.stream().boxed().findFirst()));
        addSerializer(OptionalDouble.class, held(number -> number.stream().boxed().findFirst()));
    }

    /** What an optional holds, or null. */
    private static <T> JsonSerializer<T> held(Function<T, Optional<?>> content) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T optional, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                provider.defaultSerializeValue(content.apply(optional).orElse(null), json);
            }
        };
    }
}
