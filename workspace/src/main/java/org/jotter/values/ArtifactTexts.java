package org.jotter.values;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/** Values as the texts that MLflow would keep of them. */
public final class ArtifactTexts {

    private static final ObjectMapper SHORT_JSON = JsonMapper.builder().build();
    private static final ObjectMapper JSON = readable(JsonMapper.builder().build());
    private static final ObjectMapper YAML = readable(YAMLMapper.builder().build());

    private ArtifactTexts() {}

    private static ObjectMapper readable(ObjectMapper mapper) {
        return mapper.registerModule(new JavaValues()).enable(SerializationFeature.INDENT_OUTPUT);
    }

    /**
     * The value as YAML where the file ends with .yaml or .yml, else as JSON.
     *
     * @throws JotterException INVALID where a value in it has no such form
     */
    public static String dict(Object value, String file) {
        return text(file.matches("(?i).*\\.ya?ml") ? YAML : JSON, value);
    }

    /** Columns and rows, the form in which MLflow's own pages look for a table. */
    public static String table(Table table) {
        return FrameJson.file(table);
    }

    /** The value as JSON on one line. */
    public static String json(Object value) {
        return text(SHORT_JSON, value);
    }

    private static String text(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new JotterException(INVALID, refusal(value, e), e);
        }
    }

    private static String refusal(Object value, JsonProcessingException why) {
        if (why instanceof InvalidDefinitionException unknown) {
            return "A value of %s cannot be kept as a file%s. Give maps, lists, records, texts and numbers"
                    .formatted(unknown.getType().getRawClass().getTypeName(), place(unknown));
        }
        return "A value of %s cannot be kept as a file: it holds itself, or %s"
                .formatted(value.getClass().getTypeName(), why.getOriginalMessage());
    }

    /** Where in the whole a value is, such as {@code settings.days[2]}. */
    private static String place(JsonMappingException why) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : why.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "" : ", at '%s'".formatted(place);
    }
}
