package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.temporal.TemporalAccessor;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/** Values as the texts that MLflow would keep of them. */
final class ArtifactTexts {

    private static final ObjectMapper SHORT_JSON = JsonMapper.builder().build();
    private static final ObjectMapper JSON = readable(JsonMapper.builder().build());
    private static final ObjectMapper YAML = readable(YAMLMapper.builder().build());

    private ArtifactTexts() {}

    private static ObjectMapper readable(ObjectMapper mapper) {
        SimpleModule times = new SimpleModule();
        times.addSerializer(TemporalAccessor.class, ToStringSerializer.instance);
        return mapper.registerModule(times).enable(SerializationFeature.INDENT_OUTPUT);
    }

    static String dict(Object value, String file) {
        return text(file.matches("(?i).*\\.ya?ml") ? YAML : JSON, value);
    }

    /** Columns and rows, the form in which MLflow's own pages look for a table. */
    static String table(Table table) {
        return FrameJson.file(table);
    }

    /** The value as JSON on one line. */
    static String json(Object value) {
        return text(SHORT_JSON, value);
    }

    private static String text(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new JotterException(
                    INVALID,
                    "A value of %s cannot be kept as a file: %s. Give a map, a list or a record"
                            .formatted(value.getClass().getTypeName(), e.getOriginalMessage()),
                    e);
        }
    }
}
