package org.jotter.tracking.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.errors.JotterException;

/**
 * A room's tables, as the list of scripts that made them. Script {@code n} of the list (from 1)
 * brings the room from version {@code n - 1} to {@code n}; a script that was released is never
 * changed.
 *
 * @param room the room's name, and its folder of scripts: {@code /db/<room>/}
 * @param anchor a class of the room, whose jar holds the scripts
 * @param scripts file names in order: {@code V001__experiments_and_runs.sql}
 */
public record Migrations(String room, Class<?> anchor, List<String> scripts) {

    public Migrations {
        scripts = List.copyOf(scripts);
    }

    void applyTo(Session session) throws SQLException {
        session.update(
                "CREATE TABLE IF NOT EXISTS schema_versions"
                        + " (room TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID");
        int version =
                session.first(
                                "SELECT version FROM schema_versions WHERE room = ?",
                                row -> row.integer("version"),
                                room)
                        .orElse(0);
        if (version > scripts.size()) {
            throw newerSchema(version);
        }
        for (String script : scripts.subList(version, scripts.size())) {
            session.script(text(script));
        }
        if (version < scripts.size()) {
            session.update(
                    "INSERT INTO schema_versions (room, version) VALUES (?, ?)"
                            + " ON CONFLICT (room) DO UPDATE SET version = excluded.version",
                    room,
                    scripts.size());
        }
    }

    private String text(String script) {
        String path = "/db/" + room + "/" + script;
        try (InputStream in = anchor.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new JotterException(JotterException.Kind.INTERNAL, "No script " + path, e);
        }
    }

    private JotterException newerSchema(int version) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                ("This workspace was written by a newer Jotter: its %s schema is version %d, this"
                     + " program knows up to %d. Update Jotter, or set JOTTER_HOME to another"
                     + " folder")
                        .formatted(room, version, scripts.size()));
    }
}
