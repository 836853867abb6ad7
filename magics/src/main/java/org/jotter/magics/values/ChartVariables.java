package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.knowm.xchart.internal.chartpart.Chart;

/** The variables that hold a chart. */
public final class ChartVariables extends Values {

    ChartVariables(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.variablesHolding(Chart.class);
    }
}
