package org.jotter.kernel.requests;

/** Jupyter counts a cell's positions in code points, Java in UTF-16 units. */
final class CodePoints {

    private CodePoints() {}

    static int toUtf16(String code, int codePoints) {
        int count = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, count)));
    }

    static int fromUtf16(String code, int at) {
        return code.codePointCount(0, at);
    }
}
