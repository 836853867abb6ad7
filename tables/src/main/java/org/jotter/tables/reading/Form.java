package org.jotter.tables.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;

/**
 * What the texts of a column are taken for. They come without outer blanks, and none is missing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextForm.class, name = "text"),
    @JsonSubTypes.Type(value = TruthForm.class, name = "truth"),
    @JsonSubTypes.Type(value = WholeForm.class, name = "whole_number"),
    @JsonSubTypes.Type(value = DecimalForm.class, name = "number"),
    @JsonSubTypes.Type(value = TimeForm.class, name = "time"),
    @JsonSubTypes.Type(value = TypedForm.class, name = "value")
})
public sealed interface Form
        permits TextForm, TruthForm, WholeForm, DecimalForm, TimeForm, TypedForm {

    /** The kind of column that it makes. */
    ColumnKind kind();

    /** The value of a text, as a cell of the kind gives it; empty where it is not of this form. */
    Optional<Object> value(String text);

    /** The kind, and what a reader has to know to read such texts. */
    default String inWords() {
        return kind().name();
    }
}
