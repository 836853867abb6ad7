package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;

/** How a run ends, told by the class file of the code that closes it. */
class CloseSiteTest extends OpenWorkspace {

    private static final class Boom extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private RunStatus statusOf(String name) {
        return jotter.store().runs().named(name).status();
    }

    private static void boom() {
        throw new Boom();
    }

    @Test
    void aBlockThatEndsFinishesItsRun() {
        try (ActiveRun run = mlflow.startRun("a")) {
            run.logParam("p", 1);
        }

        assertThat(statusOf("a")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void aBlockThatThrowsFailsItsRun() {
        assertThatThrownBy(
                        () -> {
                            try (ActiveRun run = mlflow.startRun("a")) {
                                boom();
                            }
                        })
                .isInstanceOf(Boom.class);

        assertThat(statusOf("a")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anErrorFailsItsRunToo() {
        assertThatThrownBy(
                        () -> {
                            try (ActiveRun run = mlflow.startRun("a")) {
                                throw new AssertionError("no");
                            }
                        })
                .isInstanceOf(AssertionError.class);

        assertThat(statusOf("a")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anExceptionCaughtInsideIsNone() {
        try (ActiveRun run = mlflow.startRun("a")) {
            try {
                boom();
            } catch (Boom e) {
                run.setTag("caught", "yes");
            }
        }

        assertThat(statusOf("a")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void anExceptionCaughtByTheSameStatementFailsItsRun() {
        try (ActiveRun run = mlflow.startRun("a")) {
            boom();
        } catch (Boom e) {
            assertThat(statusOf("a")).isEqualTo(RunStatus.FAILED);
        } finally {
            assertThat(mlflow.activeRun()).isEmpty();
        }
    }

    @Test
    void ofNestedResourcesTheExceptionFailsBoth() {
        assertThatThrownBy(
                () -> {
                    try (ActiveRun outer = mlflow.startRun("outer");
                            ActiveRun inner = mlflow.startRun(StartRun.named("inner").nested())) {
                        boom();
                    }
                });

        assertThat(statusOf("outer")).isEqualTo(RunStatus.FAILED);
        assertThat(statusOf("inner")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anInnerExceptionCaughtInTheOuterBlockFailsTheInnerOnly() {
        try (ActiveRun outer = mlflow.startRun("outer")) {
            try (ActiveRun inner = mlflow.startRun(StartRun.named("inner").nested())) {
                boom();
            } catch (Boom e) {
                outer.setTag("caught", "yes");
            }
        }

        assertThat(statusOf("outer")).isEqualTo(RunStatus.FINISHED);
        assertThat(statusOf("inner")).isEqualTo(RunStatus.FAILED);
    }

    private int returnsInside() {
        try (ActiveRun run = mlflow.startRun("a")) {
            return 7;
        }
    }

    @Test
    void aReturnInsideFinishesTheRun() {
        assertThat(returnsInside()).isEqualTo(7);
        assertThat(statusOf("a")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void eachWayOutOfALoopFinishesTheRun() {
        for (int i = 0; i < 3; i++) {
            try (ActiveRun run = mlflow.startRun("run " + i)) {
                if (i == 0) {
                    continue;
                }
                if (i == 1) {
                    break;
                }
            }
        }

        assertThat(statusOf("run 0")).isEqualTo(RunStatus.FINISHED);
        assertThat(statusOf("run 1")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void aLambdaIsReadLikeAnyMethod() {
        Supplier<String> fine =
                () -> {
                    try (ActiveRun run = mlflow.startRun("fine")) {
                        return run.name();
                    }
                };
        Supplier<String> broken =
                () -> {
                    try (ActiveRun run = mlflow.startRun("broken")) {
                        boom();
                        return run.name();
                    }
                };

        assertThat(fine.get()).isEqualTo("fine");
        assertThatThrownBy(broken::get).isInstanceOf(Boom.class);
        assertThat(statusOf("fine")).isEqualTo(RunStatus.FINISHED);
        assertThat(statusOf("broken")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aResourceThatWasMadeBeforeIsReadLikeAnyOther() {
        ActiveRun run = mlflow.startRun("a");
        assertThatThrownBy(
                () -> {
                    try (run) {
                        boom();
                    }
                });

        assertThat(statusOf("a")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aVariableOfTheInterfaceIsReadLikeAnyOther() {
        assertThatThrownBy(
                () -> {
                    try (AutoCloseable run = mlflow.startRun("a")) {
                        boom();
                    }
                });

        assertThat(statusOf("a")).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aCallByHandFinishesTheRunEvenInAHandler() {
        ActiveRun run = mlflow.startRun("a");
        run.close();
        assertThat(statusOf("a")).isEqualTo(RunStatus.FINISHED);

        ActiveRun inFinally = mlflow.startRun("b");
        try {
            inFinally.setTag("x", "y");
        } finally {
            inFinally.close();
        }
        assertThat(statusOf("b")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void aHandlerOfTheUsersOwnThatAddsSuppressedSaysNothing() {
        Exception faults = new Exception("faults of the loop");
        try {
            try (ActiveRun run = mlflow.startRun("a")) {
                run.setTag("x", "y");
            }
        } catch (Throwable e) {
            faults.addSuppressed(e);
        }

        assertThat(faults.getSuppressed()).isEmpty();
        assertThat(statusOf("a")).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void whatCannotBeReadCountsAsFinished() {
        RunHost forgetful =
                new RunHost() {
                    @Override
                    public Optional<byte[]> classBytes(Class<?> type) {
                        return Optional.empty();
                    }
                };
        try (Jotter other = Jotter.open(home.resolve("other"), forgetful)) {
            assertThatThrownBy(
                    () -> {
                        try (ActiveRun run = other.mlflow().startRun("a")) {
                            boom();
                        }
                    });
            assertThat(other.store().runs().named("a").status()).isEqualTo(RunStatus.FINISHED);
        }
    }
}
