package org.jotter.tracking.sqlite.registry;

import static org.jotter.tracking.RegistryEvent.Kind.ALIAS_DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.ALIAS_SET;

import java.sql.SQLException;
import java.util.Optional;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;

/** What a change does to an alias. */
final class AliasWrites {

    private AliasWrites() {}

    static int put(Change change, VersionKey key, String alias) throws SQLException {
        String before =
                version(change.session(), key.name(), alias).map(String::valueOf).orElse("");
        String after = String.valueOf(key.version());
        change.logDifference(key.name(), key.version(), ALIAS_SET, alias, before, after);
        return change.session()
                .update(
                        """
                        INSERT INTO registered_model_aliases (name, alias, version) VALUES (?, ?, ?)
                        ON CONFLICT (name, alias) DO UPDATE SET version = excluded.version
                        """,
                        key.name(),
                        alias,
                        key.version());
    }

    /** One that does not exist is no error. */
    static int delete(Change change, String name, String alias) throws SQLException {
        Optional<Integer> version = version(change.session(), name, alias);
        if (version.isEmpty()) {
            return 0;
        }
        change.log(name, version.get(), ALIAS_DELETED, alias, version.get().toString(), "");
        return change.session()
                .update(
                        "DELETE FROM registered_model_aliases WHERE name = ? AND alias = ?",
                        name,
                        alias);
    }

    static Optional<Integer> version(Session session, String name, String alias)
            throws SQLException {
        return session.first(
                "SELECT version FROM registered_model_aliases WHERE name = ? AND alias = ?",
                row -> row.integer("version"),
                name,
                alias);
    }
}
