package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes a data plan of version 1 into one of version 2. Version 1 knew one task and one rule: a
 * number was standardised and a missing one read as the mean, with an indicator where the training
 * rows held missing values.
 */
final class OldDataPlan {

    private OldDataPlan() {}

    static void upgrade(ObjectNode plan) {
        plan.set(DataPlanJson.TARGET, plan.required("label"));
        for (JsonNode column : plan.required("columns")) {
            if (!column.path("kind").asText().equals("feature")) {
                upgradeColumn((ObjectNode) column);
            }
        }
    }

    private static void upgradeColumn(ObjectNode column) {
        boolean indicator = column.required("missing").asInt() > 0;
        ObjectNode whenMissing = column.putObject("when_missing").put("indicator", indicator);
        if (column.path("kind").asText().equals("numeric")) {
            ObjectNode scaling = column.putObject("scaling").put("kind", "standardise");
            scaling.set("mean", column.required("mean"));
            scaling.set("scale", column.required("scale"));
            whenMissing.put("strategy", "mean").set("value", column.required("mean"));
        } else {
            whenMissing.put("strategy", "none").put("value", "");
        }
    }
}
