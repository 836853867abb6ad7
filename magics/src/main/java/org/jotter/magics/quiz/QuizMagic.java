package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %quiz}: gives a quiz as it stands, or the tries so far. */
@Command(
        name = "%quiz",
        description = "Practice for the exams.",
        footer = {"", "%%quiz start mlops-in-databricks", "%%quiz answer 1 c"},
        subcommands = {
            ListCommand.class,
            StartCommand.class,
            AnswerCommand.class,
            FinishCommand.class,
            HistoryCommand.class,
            DueCommand.class,
            ReadinessCommand.class,
            CheckCommand.class,
            ExportCommand.class
        })
public final class QuizMagic extends MagicGroup {}
