package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jotter.charts.Figure;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.jotter.values.ArtifactTexts;
import org.jotter.values.ValueText;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * All that can be logged to a run. What a method has logged is committed when it returns; what it
 * refuses, with a {@link JotterException}, has changed nothing. Safe for all threads.
 */
public abstract class RunLogging {

    private final Clock clock;

    RunLogging(Clock clock) {
        this.clock = clock;
    }

    /** The store that the run is in. */
    abstract TrackingStore store();

    /**
     * The run to log to.
     *
     * @throws JotterException INTERRUPTED where nothing may be logged any more
     */
    abstract RunId target();

    /**
     * Logs a param. A param keeps its first value; another is refused.
     *
     * @param value kept as the text that Python's {@code str} shows: {@code [64, 32]} for an array,
     *     {@code True} for true, {@code None} for null; see {@link ValueText}
     * @throws JotterException INVALID where the value has no text but an object's identity, or a
     *     text over 6000 characters; JSON lists and objects may have a million
     */
    public final void logParam(String key, Object value) {
        store().runs().logParam(target(), key, Limits.wholeParam(key, ValueText.of(value)));
    }

    /** Logs params, all or none, of any number. */
    public final void logParams(Map<String, ?> params) {
        log(Batch.ofParams(texts(params, Limits::wholeParam)));
    }

    /** Logs a metric, now, at step 0. */
    public final void logMetric(String key, double value) {
        logMetric(key, value, 0);
    }

    /** Logs a metric, now, at a step of the caller's counting. */
    public final void logMetric(String key, double value, long step) {
        store().runs().logMetric(target(), new Metric(key, value, now(), step));
    }

    /** Logs metrics at step 0, all or none, of any number. */
    public final void logMetrics(Map<String, ? extends Number> metrics) {
        logMetrics(metrics, 0);
    }

    /** Logs metrics at one step, all or none, of any number. */
    public final void logMetrics(Map<String, ? extends Number> metrics, long step) {
        long now = now();
        List<Metric> points = new ArrayList<>();
        metrics.forEach(
                (key, value) -> points.add(new Metric(key, value.doubleValue(), now, step)));
        log(Batch.ofMetrics(points));
    }

    private long now() {
        return clock.millis();
    }

    /**
     * Sets a tag, its value as a param's, of at most 8000 characters; a tag that is there already
     * gets the new value.
     */
    public final void setTag(String key, Object value) {
        store().runs().setTag(target(), key, Limits.wholeTag(key, ValueText.of(value)));
    }

    /** Sets tags, all or none, of any number. */
    public final void setTags(Map<String, ?> tags) {
        log(Batch.ofTags(texts(tags, Limits::wholeTag)));
    }

    private static Map<String, String> texts(Map<String, ?> values, BinaryOperator<String> whole) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, whole.apply(key, ValueText.of(value))));
        return texts;
    }

    /**
     * Takes a tag away.
     *
     * @throws JotterException MISSING where the run has no such tag
     */
    public final void deleteTag(String key) {
        store().runs().deleteTag(target(), key);
    }

    /** Logs all of it or, where one part breaks a rule, nothing. */
    public final void log(Batch batch) {
        store().runs().log(target(), batch);
    }

    /** Keeps a copy of a file or folder at the root of the run's artifacts. */
    public final void logArtifact(String localPath) {
        logArtifact(Path.of(localPath), "");
    }

    /** Keeps a copy of a file or folder at the root of the run's artifacts. */
    public final void logArtifact(Path file) {
        logArtifact(file, "");
    }

    /** Keeps a copy of a file or folder below a folder of the run's artifacts. */
    public final void logArtifact(String localPath, String artifactPath) {
        logArtifact(Path.of(localPath), artifactPath);
    }

    /** Keeps a copy of a file or folder below {@code artifactPath}, "" for the run's root. */
    public final void logArtifact(Path file, String artifactPath) {
        store().artifacts().log(target(), file, artifactPath);
    }

    /** Keeps a copy of what is in a folder, all levels of it, at the root of the artifacts. */
    public final void logArtifacts(String localFolder) {
        logArtifacts(Path.of(localFolder), "");
    }

    /** Keeps a copy of what is in a folder, all levels of it, below {@code artifactPath}. */
    public final void logArtifacts(String localFolder, String artifactPath) {
        logArtifacts(Path.of(localFolder), artifactPath);
    }

    /**
     * Keeps a copy of what is in a folder, all levels of it, below {@code artifactPath}: all of it
     * or nothing. The workspace itself in that folder is left out.
     */
    public final void logArtifacts(Path folder, String artifactPath) {
        store().artifacts().logAll(target(), folder, artifactPath);
    }

    /** Keeps a text as the file {@code artifactFile}. */
    public final void logText(String text, String artifactFile) {
        store().artifacts().logText(target(), text, artifactFile);
    }

    /** Keeps a map, list or record as YAML where the file ends with .yaml or .yml, else JSON. */
    public final void logDict(Object value, String artifactFile) {
        logText(ArtifactTexts.dict(value, artifactFile), artifactFile);
    }

    /**
     * Keeps a table as JSON, as MLflow keeps tables, and tags the run so that Python's {@code
     * load_table} finds it; one of that name is replaced.
     *
     * @throws JotterException INVALID where the file does not end with .json
     */
    public final void logTable(Table table, String artifactFile) {
        LoggedTables.checkName(artifactFile);
        RunId run = target();
        store().artifacts().logText(run, ArtifactTexts.table(table), artifactFile);
        LoggedTables.note(store().runs(), run, artifactFile);
    }

    /**
     * Keeps any chart of XChart as PNG where the file ends with .png, else as SVG.
     *
     * @throws JotterException INVALID where XChart cannot paint it
     */
    public final void logFigure(Chart<?, ?> chart, String artifactFile) {
        Figure figure = figure(chart);
        if (artifactFile.endsWith(".png")) {
            store().artifacts().logBytes(target(), figure.png(), artifactFile);
        } else {
            store().artifacts().logText(target(), figure.svg(), artifactFile);
        }
    }

    private static Figure figure(Chart<?, ?> chart) {
        try {
            return Figure.of(chart);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new JotterException(INVALID, e.getMessage(), e);
        }
    }

    /**
     * Notes that the run read a table: its name, fingerprint, columns and size, not its rows.
     *
     * @param context what for, such as {@code training} or {@code evaluation}
     */
    public final void logInput(Table table, String name, String context) {
        logInput(TableDataset.of(table, name), context);
    }

    /** Notes that the run read a dataset. */
    public final void logInput(Dataset dataset, String context) {
        Map<String, String> tags = Map.of(RunTags.DATASET_CONTEXT, context);
        DatasetInput input = new DatasetInput(dataset, tags);
        store().runs().logInputs(target(), List.of(input), List.of());
    }
}
