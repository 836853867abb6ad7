/**
 * Plain data to pictures: charts, tables and cards.
 *
 * <p>{@link org.jotter.charts.Charts} makes the charts of machine learning as XChart's own, {@link
 * org.jotter.charts.Figure} shows any chart of XChart as SVG, PNG and text. Below: {@code dressing}
 * paints a chart in the house look ({@code look}) into a {@code recording}, which {@code svg} and
 * {@code png} write; {@code words} says what it shows; {@code text} knows how numbers, lines and
 * tables are written. Above stand {@code cards}: tables and cards as HTML and text.
 *
 * <p>Knows nothing else of the house. A bad argument is an {@link
 * java.lang.IllegalArgumentException}.
 */
package org.jotter.charts;
