package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.List;
import java.util.function.Function;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What the part before the first dot of an identifier may be. */
sealed interface Entity {

    /** MLflow's word for it. */
    String word();

    /** What it may be called. */
    List<String> names();

    /** What a key leads to. */
    Identifier identifier(String key, Attribute.Use use);

    /** Metrics, params or tags: any key. */
    record Keyed(String word, List<String> names, Function<String, Column> column, boolean numeric)
            implements Entity {

        @Override
        public Identifier identifier(String key, Attribute.Use use) {
            return new Identifier(word, key, column.apply(key), numeric);
        }
    }

    /** Attributes or datasets: a fixed list of keys. */
    record Fixed(String word, List<String> names, List<Attribute> attributes, String hint)
            implements Entity {

        @Override
        public Identifier identifier(String key, Attribute.Use use) {
            return serving(use).stream()
                    .filter(attribute -> attribute.answersTo(key))
                    .map(a -> new Identifier(word, a.key(), a.column(), a.numeric()))
                    .findFirst()
                    .orElseThrow(() -> noSuch(key, use));
        }

        private List<Attribute> serving(Attribute.Use use) {
            return attributes.stream().filter(attribute -> attribute.serves(use)).toList();
        }

        private JotterException noSuch(String key, Attribute.Use use) {
            List<String> keys = serving(use).stream().map(Attribute::key).toList();
            if (keys.isEmpty()) {
                return new JotterException(
                        INVALID,
                        "Invalid identifier type '%s' to order by: there may be several. It can be in the filter"
                                .formatted(word));
            }
            return new JotterException(
                    INVALID,
                    "Invalid %s key '%s' specified. Valid keys are %s.%s%s"
                            .formatted(
                                    word,
                                    SyntaxError.shown(key),
                                    Schema.quoted(keys),
                                    Names.didYouMean(SyntaxError.shown(key), keys),
                                    hint.formatted(SyntaxError.shown(key))));
        }
    }
}
