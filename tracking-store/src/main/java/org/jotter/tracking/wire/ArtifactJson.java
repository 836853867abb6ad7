package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.tracking.ArtifactFile;

/** Files among artifacts, on the wire. */
public final class ArtifactJson {

    private ArtifactJson() {}

    /** Writes one as an object; {@code is_dir} is always there, the size for files only. */
    public static void write(JsonGenerator json, ArtifactFile file) throws IOException {
        write(json, file, file.path());
    }

    /** The same under the last part of its path alone. */
    public static void writeByName(JsonGenerator json, ArtifactFile file) throws IOException {
        write(json, file, file.name());
    }

    private static void write(JsonGenerator json, ArtifactFile file, String path)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeBooleanField("is_dir", file.isDir());
        if (!file.isDir()) {
            json.writeNumberField("file_size", file.sizeBytes());
        }
        json.writeEndObject();
    }

    /** The file of an answer, whose path stands as the server sent it. */
    public static ArtifactFile read(AnswerFields file) {
        return new ArtifactFile(
                file.requiredText("path"), file.flag("is_dir"), file.integer("file_size"));
    }
}
