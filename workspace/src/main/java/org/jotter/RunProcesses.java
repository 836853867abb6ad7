package org.jotter;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ProcessStamp;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListener;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.jotter.tracking.db.Row;

/**
 * Which process logs to which open run of the workspace: so a run whose process died without ending
 * it can be told from one that goes on elsewhere. Runs of a server's store, and those that other
 * programs start through ours, are not noted. Safe for all threads.
 */
final class RunProcesses implements RunListener {

    private static final Migrations TABLES =
            new Migrations("workspace", RunProcesses.class, List.of("V001__run_processes.sql"));

    private final Lazy<Db> db;

    RunProcesses(Lazy<Db> db) {
        this.db = new Lazy<>(() -> db.get().migrate(TABLES));
    }

    /** This process logs to the run from now on. */
    void started(RunId run) {
        ProcessStamp self = ProcessStamp.current();
        db.get()
                .write(
                        session ->
                                session.update(
                                        "INSERT OR REPLACE INTO run_processes VALUES (?, ?, ?)",
                                        run.value(),
                                        self.pid(),
                                        self.startTimeMillis()));
    }

    @Override
    public void runEnded(RunId run, RunStatus status) {
        db.get()
                .write(
                        session ->
                                session.update(
                                        "DELETE FROM run_processes WHERE run_id = ?", run.value()));
    }

    /** True where the process that logged to the run is known, and gone. */
    boolean isGone(RunId run) {
        return processOf(run).filter(process -> !process.isLive()).isPresent();
    }

    private Optional<ProcessStamp> processOf(RunId run) {
        return db.get()
                .read(
                        session ->
                                session.first(
                                        "SELECT pid, process_start_time FROM run_processes"
                                                + " WHERE run_id = ?",
                                        RunProcesses::process,
                                        run.value()));
    }

    private static ProcessStamp process(Row row) throws SQLException {
        return new ProcessStamp(row.number("pid"), row.number("process_start_time"));
    }
}
