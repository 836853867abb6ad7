package org.jotter.tracking.search;

/**
 * What a clause or an order is about.
 *
 * @param numeric whether its values are numbers
 */
record Identifier(Entity entity, String key, Column column, boolean numeric) {

    /** {@code metrics.auc}, or an attribute without an entity. The first dot parts them. */
    static Identifier parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? of(Entity.ATTRIBUTE, text)
                : of(Entity.named(text.substring(0, dot)), text.substring(dot + 1));
    }

    static Identifier of(Entity entity, String key) {
        if (entity == Entity.ATTRIBUTE) {
            Attribute attribute = Attribute.named(key);
            return new Identifier(
                    entity,
                    attribute.key(),
                    new Column.OfRun(attribute.sql()),
                    attribute.isNumeric());
        }
        return new Identifier(entity, key, new Column.Keyed(entity, key), entity == Entity.METRIC);
    }

    /** Whether its values are rows with a key: metrics, params or tags. */
    boolean isKeyed() {
        return column instanceof Column.Keyed;
    }

    boolean isRunIdOrName() {
        return entity == Entity.ATTRIBUTE && (key.equals("run_id") || key.equals("run_name"));
    }

    /** For messages: {@code metric 'auc'}. */
    @Override
    public String toString() {
        return "%s '%s'".formatted(entity.word(), key);
    }
}
