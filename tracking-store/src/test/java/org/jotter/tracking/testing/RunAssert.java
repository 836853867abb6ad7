package org.jotter.tracking.testing;

import java.util.OptionalDouble;
import org.assertj.core.api.AbstractAssert;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;

/** What tests say of a run. */
public final class RunAssert extends AbstractAssert<RunAssert, Run> {

    private RunAssert(Run run) {
        super(run, RunAssert.class);
    }

    public static RunAssert assertThatRun(Run run) {
        return new RunAssert(run);
    }

    public RunAssert hasMetric(String key, double value) {
        return has("metric " + key, actual.metric(key), OptionalDouble.of(value));
    }

    public RunAssert hasNoMetric(String key) {
        return has("metric " + key, actual.metric(key), OptionalDouble.empty());
    }

    public RunAssert hasParam(String key, String value) {
        return has("param " + key, actual.param(key).orElse(null), value);
    }

    public RunAssert hasTag(String key, String value) {
        return has("tag " + key, actual.tag(key).orElse(null), value);
    }

    public RunAssert hasNoTag(String key) {
        return has("tag " + key, actual.tag(key).orElse(null), null);
    }

    public RunAssert hasStatus(RunStatus status) {
        return has("status", actual.status(), status);
    }

    public RunAssert isNamed(String name) {
        return has("name", actual.name(), name);
    }

    public RunAssert isActive() {
        return has("lifecycle stage", actual.info().lifecycleStage(), LifecycleStage.ACTIVE);
    }

    public RunAssert isDeleted() {
        return has("lifecycle stage", actual.info().lifecycleStage(), LifecycleStage.DELETED);
    }

    private RunAssert has(String what, Object found, Object expected) {
        if (!java.util.Objects.equals(found, expected)) {
            failWithMessage("Expected %s to be <%s> but was <%s>", what, expected, found);
        }
        return this;
    }
}
