package org.jotter.magics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.Jotter;
import org.jotter.charts.Figure;
import org.jotter.magics.completion.MagicSpecs;
import org.jotter.magics.exam.ExamMagic;
import org.jotter.magics.features.FeaturesMagic;
import org.jotter.magics.features.ReadingNotes;
import org.jotter.magics.house.JotterMagic;
import org.jotter.magics.mlflow.MlflowCell;
import org.jotter.magics.mlflow.MlflowMagic;
import org.jotter.magics.mlflow.live.LiveCharts;
import org.jotter.magics.mlflow.live.LiveTraining;
import org.jotter.magics.models.ModelsMagic;
import org.jotter.magics.models.RegisterMagic;
import org.jotter.magics.notebook.CommandRunner;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.MagicList;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.Notebook.LineMagic;
import org.jotter.magics.quiz.QuizMagic;
import org.jotter.magics.serve.ServeMagic;
import org.jotter.models.training.TrainingListeners;

/** The magics of a notebook. Installing them touches no disk and no port. */
public final class Magics implements AutoCloseable {

    private static final Map<String, Class<?>> LINE_MAGICS =
            Map.of(
                    "mlflow", MlflowMagic.class,
                    "features", FeaturesMagic.class,
                    "register", RegisterMagic.class,
                    "models", ModelsMagic.class,
                    "serve", ServeMagic.class,
                    "quiz", QuizMagic.class,
                    "exam", ExamMagic.class,
                    "jotter", JotterMagic.class);

    private static final Map<String, Class<?>> CELL_MAGICS = Map.of("mlflow", MlflowCell.class);

    private record PicocliMagic(CommandRunner runner, Class<?> command) implements LineMagic {
        @Override
        public Object run(List<String> words) {
            return runner.run(command, words, "");
        }

        @Override
        public String typeOf(List<String> words) {
            return runner.typeOf(command, words);
        }
    }

    private final MagicContext context;
    private final CommandRunner runner;
    private final ReadingNotes readings;
    private final LiveTraining trainings;

    private Magics(MagicContext context) {
        this.context = context;
        this.runner = new CommandRunner(context, commands());
        this.readings = ReadingNotes.of(context.notebook());
        this.trainings = new LiveTraining(context.notebook());
    }

    /** Registers every magic and every renderer with the notebook. */
    public static Magics install(Notebook notebook, Jotter jotter) {
        Magics magics =
                new Magics(new MagicContext(notebook, jotter, () -> MagicList.of(commands())));
        LINE_MAGICS.forEach(
                (name, command) ->
                        notebook.registerMagic(name, new PicocliMagic(magics.runner, command)));
        CELL_MAGICS.forEach(
                (name, command) ->
                        notebook.registerCellMagic(
                                name, (words, body) -> magics.runner.run(command, words, body)));
        Renderers.register(notebook, jotter);
        return magics;
    }

    /** The command class of every magic. */
    public static List<Class<?>> commands() {
        return Stream.of(LINE_MAGICS, CELL_MAGICS)
                .<Class<?>>flatMap(magics -> magics.values().stream())
                .toList();
    }

    /**
     * What to tell of a magic's value that did not fit its left side.
     *
     * @param message of a ClassCastException; empty where that is about something else
     */
    public Optional<String> misfit(String message) {
        return runner.misfit(message);
    }

    /** The running cell threw, for this reason. */
    public void failed(String reason) {
        context.jotter().cellRuns().failed(reason);
    }

    /** The descriptions of the magics, by their names with the percent signs. */
    public MagicSpecs specs() {
        Map<String, Class<?>> byName = new HashMap<>();
        LINE_MAGICS.forEach((name, command) -> byName.put("%" + name, command));
        CELL_MAGICS.forEach((name, command) -> byName.put("%%" + name, command));
        return new MagicSpecs(byName, runner::spec);
    }

    /** The user interrupted the running cell. */
    public void interrupted() {
        context.jotter().cellRuns().interrupted();
    }

    /**
     * Draws the metrics that a cell logs while it runs, in a notebook that can replace what it has
     * shown.
     *
     * @return what the notebook calls when a part of a cell has ended
     */
    public Runnable drawLiveCharts() {
        LiveCharts charts = new LiveCharts(context.notebook(), context.jotter()::store);
        context.jotter().listeners().add(charts);
        return charts::partEnded;
    }

    /** Shows how far a training is, in a notebook that can replace what it has shown. */
    public void showTrainings() {
        TrainingListeners.add(trainings);
    }

    /** Keeps the trace of the last error for {@code %jotter trace}. */
    public void rememberTrace(String trace) {
        context.rememberTrace(trace);
    }

    /** Makes ready what a first chart needs; takes half a second or so. */
    public void warmUp() {
        Figure.warmUp();
    }

    /** Tells this notebook no more of what tables were read and what was trained. */
    @Override
    public void close() {
        readings.close();
        TrainingListeners.remove(trainings);
    }
}
