package org.jotter.tracking.sqlite.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.db.Session;

/** A table that keeps a text by key for each owner, such as the tags of runs. */
public final class KeyValueTable<K> {

    private final Owner<K> owner;
    private final String put;
    private final String add;
    private final String get;
    private final String remove;
    private final String keys;
    private final String all;

    /** The table's columns are those of the owner, {@code key} and {@code value}. */
    public KeyValueTable(String table, Owner<K> owner) {
        String columns = String.join(", ", owner.columns()) + ", key";
        String places = String.join(", ", Collections.nCopies(owner.columns().size() + 2, "?"));
        String insert = "INSERT INTO %s (%s, value) VALUES (%s)".formatted(table, columns, places);
        String one = table + " WHERE " + owner.isOne();
        this.owner = owner;
        this.put =
                insert
                        + " ON CONFLICT (%s) DO UPDATE SET value = excluded.value"
                                .formatted(columns);
        this.add = insert + " ON CONFLICT DO NOTHING";
        this.get = "SELECT value FROM " + one + " AND key = ?";
        this.remove = "DELETE FROM " + one + " AND key = ?";
        this.keys = "SELECT key FROM " + one + " ORDER BY key";
        this.all = owner.selectAll(table, "key, value");
    }

    /** Keeps a text, in place of the key's old one. */
    public void put(Session session, K of, String key, String value) throws SQLException {
        session.update(put, with(of, key, value));
    }

    /** Keeps texts, each in place of its key's old one. */
    public void putAll(Session session, K of, Map<String, String> texts) throws SQLException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            put(session, of, text.getKey(), text.getValue());
        }
    }

    /** Keeps a text where its key has none yet. */
    public void add(Session session, K of, String key, String value) throws SQLException {
        session.update(add, with(of, key, value));
    }

    /** The text of a key. */
    public Optional<String> get(Session session, K of, String key) throws SQLException {
        return session.text(get, with(of, key));
    }

    /** Whether there was a text of that key, which is gone now. */
    public boolean remove(Session session, K of, String key) throws SQLException {
        return session.update(remove, with(of, key)) > 0;
    }

    /** The keys of an owner, sorted. */
    public List<String> keys(Session session, K of) throws SQLException {
        return session.texts(keys, with(of));
    }

    /**
     * The texts of each owner that has any.
     *
     * @param owners a JSON list of their values; of lists of values where an owner has several
     */
    public Map<K, Map<String, String>> ofAll(Session session, String owners) throws SQLException {
        Map<K, Map<String, String>> texts = new HashMap<>();
        session.list(
                all,
                row ->
                        texts.computeIfAbsent(owner.read(row), unseen -> new HashMap<>())
                                .put(row.text("key"), row.text("value")),
                owners);
        return texts;
    }

    private Object[] with(K of, String... texts) {
        List<Object> values = new ArrayList<>(owner.values(of));
        Collections.addAll(values, (Object[]) texts);
        return values.toArray();
    }
}
