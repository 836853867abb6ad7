package org.jotter.tables.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.reading.ColumnNames;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import org.jotter.tables.text.TextColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One query to one database. Used by one thread, once. */
public final class JdbcRead {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final String query;
    private final Object[] parameters;

    /**
     * @param parameters for the question marks of the query, in their order
     */
    public JdbcRead(String query, Object... parameters) {
        this.query = query;
        this.parameters = parameters.clone();
    }

    /**
     * The rows that a database gives.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where the database refuses the
     *     query, MISSING where there is no driver or no such file
     */
    public Table from(String url) {
        try (Connection connection = JdbcSource.open(url)) {
            connection.setAutoCommit(false); // what the query changes is not kept
            try {
                return from(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw JdbcErrors.unreachable(url, e);
        }
    }

    /** The rows that a connection gives, which stays open; its transaction is its owner's. */
    public Table from(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                return table(rows);
            }
        } catch (SQLException e) {
            throw JdbcErrors.refused(e);
        }
    }

    private Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData facts = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= facts.getColumnCount(); i++) {
            labels.add(facts.getColumnLabel(i));
        }
        ColumnNames names = ColumnNames.of(labels);
        List<JdbcColumn> columns = new ArrayList<>();
        for (int i = 1; i <= labels.size(); i++) {
            columns.add(
                    new JdbcColumn(
                            names.names().get(i - 1),
                            JdbcType.kind(facts.getColumnType(i), facts.getScale(i))));
        }
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(rows.getObject(i + 1));
            }
        }
        return table(columns.stream().map(JdbcColumn::column).toList(), names.doubts());
    }

    private Table table(List<TextColumn> columns, List<String> doubts) {
        List<String> all = new ArrayList<>(doubts);
        columns.forEach(column -> all.addAll(column.doubts()));
        Table table = Table.create("query");
        table.addColumns(columns.stream().map(TextColumn::column).toArray(Column<?>[]::new));
        return Readings.keep(
                table, new Reading(query, columns.stream().map(TextColumn::reading).toList(), all));
    }
}
