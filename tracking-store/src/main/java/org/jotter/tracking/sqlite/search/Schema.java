package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.List;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/**
 * One kind of thing that can be searched.
 *
 * @param table where its rows {@code r} are
 * @param keys the columns of {@code r} that a search gives back
 * @param entities what a filter or order may name; a key without one is an attribute
 * @param impliedFilter holds where a filter names none of what it names; may be empty
 * @param usualOrder where the caller asks for none
 * @param tieBreakers end every order, and leave no two rows equal
 */
public record Schema(
        String table,
        List<String> keys,
        List<Entity> entities,
        String impliedFilter,
        List<String> usualOrder,
        List<String> tieBreakers) {

    private static final String UNNAMED = "attribute";

    public Schema {
        keys = List.copyOf(keys);
        entities = List.copyOf(entities);
        usualOrder = List.copyOf(usualOrder);
        tieBreakers = List.copyOf(tieBreakers);
    }

    Identifier identifier(TokenReader.Name name, Attribute.Use use) {
        return entity(name.entity()).identifier(name.key(), use);
    }

    private Entity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.names().contains(name.isEmpty() ? UNNAMED : name))
                .findFirst()
                .orElseThrow(() -> noSuch(name));
    }

    private JotterException noSuch(String name) {
        List<String> words = entities.stream().map(Entity::word).toList();
        List<String> all = entities.stream().flatMap(e -> e.names().stream()).toList();
        String shown = SyntaxError.shown(name);
        return new JotterException(
                INVALID,
                "Invalid entity type '%s'. Valid values are %s.%s"
                        .formatted(shown, quoted(words), Names.didYouMean(shown, all)));
    }

    static String quoted(List<String> words) {
        return "['%s']".formatted(String.join("', '", words));
    }
}
