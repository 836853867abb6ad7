package org.jotter.tracking.sqlite.search;

/**
 * What a clause or an order is about.
 *
 * @param entity MLflow's word for what kind of thing it is
 * @param numeric whether its values are numbers
 */
record Identifier(String entity, String key, Column column, boolean numeric) {

    /** For messages: {@code metric 'auc'}. */
    @Override
    public String toString() {
        return "%s '%s'".formatted(entity, key);
    }
}
