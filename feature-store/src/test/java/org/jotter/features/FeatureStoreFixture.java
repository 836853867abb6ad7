package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A feature store of its own on a workspace of its own, for each test. */
abstract class FeatureStoreFixture {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir Path home;
    WorkspaceFolder folder;
    Db db;
    FeatureStore fs;

    @BeforeEach
    void open() {
        folder = new WorkspaceFolder(home.resolve(".jotter"));
        db = Db.open(folder.database(), Db.Durability.NORMAL);
        fs = new FeatureStore(db, folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        fs.close();
        db.close();
    }

    /**
     * {@code weather} with key {@code origin}, timestamp key {@code hour}, feature {@code temp}.
     */
    WriteResult createWeather(Table rows) {
        return fs.createTable("weather")
                .primaryKeys("origin")
                .timestampKey("hour")
                .from(rows)
                .create();
    }

    static Table weather(StringColumn origins, DateTimeColumn hours, DoubleColumn temps) {
        return Table.create("weather", origins, hours, temps);
    }

    static StringColumn strings(String name, String... values) {
        return StringColumn.create(name, values);
    }

    static IntColumn ints(String name, Integer... values) {
        return IntColumn.create(name, values);
    }

    static DoubleColumn doubles(String name, Double... values) {
        return DoubleColumn.create(name, values);
    }

    /** Times of 1 January 2013, {@code "10:15"}; null is missing. */
    static DateTimeColumn times(String name, String... timesOfDay) {
        return DateTimeColumn.create(
                name,
                Arrays.stream(timesOfDay)
                        .map(t -> t == null ? null : LocalDateTime.parse("2013-01-01T" + t))
                        .toList());
    }

    static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(JotterException.class);
    }
}
