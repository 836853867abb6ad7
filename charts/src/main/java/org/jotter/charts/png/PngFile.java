package org.jotter.charts.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The layout of a PNG file, after its specification (ISO 15948). */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte INDEXED = 3;
    private static final byte COLOR_WITH_ALPHA = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);

    private PngFile() {
        out.writeBytes(SIGNATURE);
    }

    /** A picture of a palette's colors, with as few bits per pixel as these need. */
    static byte[] ofIndexes(int width, int height, int[] pixels, Palette palette) {
        int bits = palette.bits();
        PngFile file = new PngFile();
        file.header(width, height, bits, INDEXED);
        file.chunk("PLTE", palette.bytes());
        if (palette.opacities().length > 0) {
            file.chunk("tRNS", palette.opacities());
        }
        int rowBytes = (width * bits + 7) / 8;
        byte[] rows = new byte[height * (1 + rowBytes)];
        for (int y = 0; y < height; y++) {
            int start = y * (1 + rowBytes) + 1; // before each row stands a 0: not filtered
            for (int x = 0; x < width; x++) {
                int shift = 8 - bits - x * bits % 8;
                rows[start + x * bits / 8] |=
                        (byte) (palette.index(pixels[y * width + x]) << shift);
            }
        }
        return file.end(rows);
    }

    /** A picture of 32 bits per pixel: alpha, red, green, blue. */
    static byte[] ofColors(int width, int height, int[] pixels) {
        PngFile file = new PngFile();
        file.header(width, height, 8, COLOR_WITH_ALPHA);
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 4 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                rows.putInt(Integer.rotateLeft(pixels[y * width + x], 8));
            }
        }
        return file.end(rows.array());
    }

    private void header(int width, int height, int bits, byte colorType) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) bits).put(colorType);
        chunk("IHDR", header.array());
    }

    private byte[] end(byte[] rows) {
        chunk("IDAT", deflated(rows));
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] packed = new byte[rows.length / 8 + 1024];
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * size);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            return Arrays.copyOf(packed, size);
        } finally {
            deflater.end();
        }
    }

    private void chunk(String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
