package org.jotter.models.training;

import org.jotter.models.Task;
import org.jotter.models.Tasks;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Output;
import org.tribuo.Trainer;

/** Finds the task of a trainer: the trainer decides what a label is learned as. */
final class TrainerTask {

    private TrainerTask() {}

    /**
     * @throws JotterException UNSUPPORTED where no task has its outputs
     */
    static <T extends Output<T>> Task<T> of(Trainer<T> trainer) {
        Class<?> output = Trainers.outputType(trainer).orElseThrow(() -> unclear(trainer));
        Task<?> task = Tasks.of(output).orElseThrow(() -> unknown(trainer, output));
        @SuppressWarnings("unchecked") // The task was found by the trainer's output type.
        Task<T> same = (Task<T>) task;
        return same;
    }

    private static JotterException unknown(Trainer<?> trainer, Class<?> output) {
        return unsupported(
                "%s learns %s outputs, which no task here has. Tasks here: %s",
                trainer.getClass().getSimpleName(), output.getSimpleName(), Tasks.inWords());
    }

    private static JotterException unclear(Trainer<?> trainer) {
        return unsupported(
                "%s does not say what its outputs are. Extend it with a class that does, as in"
                        + " class Mine extends %s<Label>",
                trainer.getClass().getSimpleName(), trainer.getClass().getSimpleName());
    }

    private static JotterException unsupported(String message, Object... values) {
        return new JotterException(JotterException.Kind.UNSUPPORTED, message.formatted(values));
    }
}
