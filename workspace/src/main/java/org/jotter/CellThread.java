package org.jotter;

import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Tells the code of a cell from what it gave to other threads. A plain program is one cell: that of
 * the thread which opened the workspace.
 *
 * <p>JShell calls a cell's code by a method of a name of its own, whichever thread runs the cell. A
 * thread takes part in the tasks that it waits for: a parallel stream runs some of its tasks on the
 * thread of the cell, below frames of {@code ForkJoinTask}.
 */
final class CellThread {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private record Place(boolean isInCell, int tasks) {

        static Place here() {
            return WALKER.walk(Place::of);
        }

        private static Place of(Stream<StackWalker.StackFrame> frames) {
            int tasks = 0;
            Iterator<StackWalker.StackFrame> outwards = frames.iterator();
            while (outwards.hasNext()) {
                StackWalker.StackFrame frame = outwards.next();
                if (isCell(frame)) {
                    return new Place(true, tasks);
                }
                tasks += isTask(frame) ? 1 : 0;
            }
            return new Place(false, tasks);
        }

        private static boolean isCell(StackWalker.StackFrame frame) {
            return frame.getMethodName().equals("do_it$")
                    && frame.getClassName().startsWith(RunningBody.SNIPPET);
        }

        private static boolean isTask(StackWalker.StackFrame frame) {
            return switch (frame.getClassName()) {
                case "java.util.concurrent.ForkJoinTask" -> frame.getMethodName().equals("doExec");
                case "java.util.concurrent.ThreadPoolExecutor$CallerRunsPolicy" -> true;
                default -> false;
            };
        }
    }

    private final Thread opener = Thread.currentThread();
    private final int tasksAroundOpener = Place.here().tasks();

    /** True where the caller is the cell's own code, and not a task or thread that it started. */
    boolean isHere() {
        Place here = Place.here();
        return here.isInCell()
                ? here.tasks() == 0
                : Thread.currentThread() == opener && here.tasks() == tasksAroundOpener;
    }
}
