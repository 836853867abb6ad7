package org.jotter.magics.completion;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.values.Suggestions;

/**
 * What is offered for the word that is typed.
 *
 * @param texts whole words, with the quotes that they need
 * @param start where in the magic's line the part begins that they replace
 * @param quote the quote that is open, which a closing one behind the cursor belongs to, if any
 */
record Offer(List<String> texts, int start, char quote) {

    Offer {
        texts = List.copyOf(texts);
    }

    /** Options and sub-commands. */
    static Offer ofWord(TypedWords words, List<String> texts) {
        return new Offer(
                texts.stream().filter(text -> text.startsWith(words.word())).toList(),
                words.start(),
                words.quote());
    }

    /** Values: a value with blanks is put between quotes; the end of one is put as it is. */
    static Offer ofValue(TypedWords words, Suggestions values) {
        int option = words.optionWithin().isEmpty() ? 0 : words.optionWithin().length() + 1;
        if (!values.whole()) {
            int typed = words.isQuoted() ? 1 : 0;
            int start = words.start() + option + typed + values.from();
            return new Offer(values.texts(), start, TypedWords.NONE);
        }
        List<String> texts = new ArrayList<>();
        values.texts().forEach(value -> texts.add(quoted(value, words.quote())));
        return new Offer(texts, words.start() + option, words.quote());
    }

    private static String quoted(String value, char open) {
        if (open != TypedWords.NONE) {
            return open + value + open;
        }
        boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\'');
        return plain ? value : '"' + value + '"';
    }

    /** Both, where they replace the same. */
    Offer and(Offer other) {
        if (texts.isEmpty()) {
            return other;
        }
        List<String> all = new ArrayList<>(texts);
        if (other.start == start) {
            all.addAll(other.texts);
        }
        return new Offer(all, start, quote);
    }

    Completion shownIn(String cell, int magic, int cursor) {
        boolean closed =
                quote != TypedWords.NONE && cursor < cell.length() && cell.charAt(cursor) == quote;
        return new Completion(texts, magic + start, closed ? cursor + 1 : cursor);
    }
}
