package org.jotter.charts.speed;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jotter.charts.speed.ChartSpeed.Pictures;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** The same chart as XChart writes it: its SVG, and a PNG of twice its size as its encoder does. */
final class XChartExport {

    private static final int SCALE = 2;

    private XChartExport() {}

    static Pictures of(Chart<?, ?> chart) throws IOException {
        var svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        return new Pictures(svg.size(), png(chart));
    }

    /** {@code BitmapEncoder.saveBitmapWithDPI} without the file. */
    private static int png(Chart<?, ?> chart) throws IOException {
        BufferedImage image =
                new BufferedImage(
                        SCALE * chart.getWidth(),
                        SCALE * chart.getHeight(),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.size();
    }
}
