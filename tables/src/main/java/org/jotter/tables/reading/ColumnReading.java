package org.jotter.tables.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;

/**
 * How the texts of one column became cells. It is a value: it can be written as JSON, kept with a
 * model, and asked later what the reader would have made of a text.
 *
 * @param name the column
 * @param form what its texts were taken for
 * @param missing the words that are missing, besides the empty field
 * @param trimmed that blanks around a text are cut
 */
@JsonPropertyOrder({"name", "kind", "form", "missing", "trimmed"})
public record ColumnReading(String name, Form form, List<String> missing, boolean trimmed) {

    public ColumnReading {
        missing = List.copyOf(missing);
    }

    /** The kind of the column. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public ColumnKind kind() {
        return form.kind();
    }

    /**
     * The cell that the reader makes of a text: a {@code String}, {@code Integer}, {@code Long},
     * {@code Double}, {@code Boolean}, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}
     * or {@code Instant}; empty where the text means a missing value.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where the column cannot hold it
     */
    public Optional<Object> cell(String text) {
        if (isMissing(text)) {
            return Optional.empty();
        }
        return Optional.of(
                form.value(cut(text)).orElseThrow(() -> ReadingErrors.noCell(this, text)));
    }

    /** True where the text means a missing value. */
    public boolean isMissing(String text) {
        String cell = cut(text);
        return cell.isEmpty() || missing.contains(cell);
    }

    private String cut(String text) {
        return trimmed ? Blanks.cut(text) : text;
    }
}
