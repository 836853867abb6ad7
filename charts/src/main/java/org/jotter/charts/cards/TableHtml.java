package org.jotter.charts.cards;

import java.util.List;
import org.jotter.charts.text.Html;
import org.jotter.charts.text.Text;

/** Writes the shown part of a table as HTML. */
final class TableHtml {

    /** The class twice outweighs Jupyter's own rules for tables, which have it once. */
    private static final String STYLE =
            """
            <style>
            .jotter-table table{border-collapse:collapse;font-size:13px;margin:4px 0;color:inherit}
            .jotter-table caption{font-weight:bold;padding:2px 8px;color:inherit;white-space:nowrap}
            .jotter-table.jotter-table th,.jotter-table.jotter-table td{padding:3px 8px;vertical-align:top;\
            white-space:nowrap;border-bottom:1px solid rgba(128,128,128,.35);color:inherit;background:none}
            .jotter-table.jotter-table .w td{white-space:normal;min-width:2em}
            .jotter-table.jotter-table .n{font-variant-numeric:tabular-nums}
            .jotter-table a{color:inherit}
            .jotter-table .q{opacity:.75;font-weight:normal;font-style:italic}
            </style>
            """;

    /** Written out, for Jupyter drops the style sheet of a notebook that it does not trust. */
    private static final String LEFT = " style=\"text-align:left\"";

    private static final String RIGHT = " style=\"text-align:right\" class=\"n\"";

    private final TableView view;
    private final StringBuilder out = new StringBuilder(4_096);

    private TableHtml(TableView view) {
        this.view = view;
    }

    static String of(TableView view) {
        TableHtml html = new TableHtml(view);
        html.write();
        return html.out.toString();
    }

    private void write() {
        out.append("<div class=\"jotter-table\">\n").append(STYLE);
        out.append(view.wraps() ? "<table class=\"w\">\n" : "<table>\n");
        if (!view.caption().isEmpty()) {
            String caption = Html.escape(view.caption());
            out.append("<caption").append(LEFT).append('>').append(caption).append("</caption>\n");
        }
        out.append("<thead>\n<tr>");
        for (int i = 0; i < view.columns().size(); i++) {
            header(view.columns().get(i), view.rightAligned().get(i));
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        view.head().forEach(this::row);
        note(view.rowsLeftOut());
        view.tail().forEach(this::row);
        note(view.columnsLeftOut());
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void header(Column column, boolean right) {
        out.append("<th scope=\"col\"").append(right ? RIGHT : LEFT).append('>');
        out.append(Html.escape(Text.cut(column.name(), TableView.NAME_LIMIT)));
        if (!column.type().isEmpty()) {
            String type = Html.escape(Text.cut(column.type(), TableView.NAME_LIMIT));
            out.append("<br><span class=\"q\">").append(type).append("</span>");
        }
        out.append("</th>");
    }

    private void row(List<TableView.Cell> cells) {
        if (out.length() > HtmlTable.MOST_BYTES) {
            return; // too large already: tighter limits come next
        }
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), view.rightAligned().get(i));
        }
        out.append("</tr>\n");
    }

    private void cell(TableView.Cell cell, boolean right) {
        out.append("<td").append(right ? RIGHT : LEFT);
        if (!cell.tip().isEmpty()) {
            out.append(" title=\"").append(Html.attribute(cell.tip())).append('"');
        }
        out.append('>');
        if (cell.missing()) {
            out.append("<span class=\"q\">").append(Text.NOTHING).append("</span>");
        } else {
            out.append(cell.html());
        }
        out.append("</td>");
    }

    private void note(String text) {
        if (!text.isEmpty()) {
            out.append("<tr><td")
                    .append(LEFT)
                    .append(" class=\"q\" colspan=\"")
                    .append(view.columns().size());
            out.append("\">").append(Html.escape(text)).append("</td></tr>\n");
        }
    }
}
