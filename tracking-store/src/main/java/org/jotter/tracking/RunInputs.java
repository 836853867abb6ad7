package org.jotter.tracking;

import java.util.List;

/**
 * What a run read.
 *
 * @param datasetInputs in the order in which the experiment first met them
 * @param modelIds the logged models it used, in order; not checked
 */
public record RunInputs(List<DatasetInput> datasetInputs, List<String> modelIds) {

    public static final RunInputs NONE = new RunInputs(List.of(), List.of());

    public RunInputs {
        datasetInputs = List.copyOf(datasetInputs);
        modelIds = List.copyOf(modelIds);
    }
}
