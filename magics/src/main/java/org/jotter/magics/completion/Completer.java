package org.jotter.magics.completion;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.cell.MagicSpan;
import org.jotter.magics.values.OtherWords;
import org.jotter.magics.values.Suggestions;
import org.jotter.magics.values.Values;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes the words of magics. For one thread at a time. */
public final class Completer {

    private static final int PATIENCE_MILLIS = 1_000;

    private final MagicSpecs magics;
    private final Supplier<Set<String>> others;

    /**
     * Completes the words of these; their values ask the store.
     *
     * @param others the names of magics that are not among them, with their percent signs
     */
    public Completer(MagicSpecs magics, Supplier<Set<String>> others) {
        this.magics = magics;
        this.others = others;
    }

    /**
     * What can stand at the cursor.
     *
     * @param cell the whole source
     * @param cursor an offset into it
     * @return empty where the cursor stands in Java, or in a magic of somebody else
     */
    public Optional<Completion> complete(String cell, int cursor) {
        return CellSource.magicAt(cell, cursor).flatMap(magic -> complete(cell, magic, cursor));
    }

    private Optional<Completion> complete(String cell, MagicSpan magic, int cursor) {
        TypedWords words = TypedWords.of(cell.substring(magic.start(), cursor));
        if (words.before().isEmpty()) {
            return Optional.of(names(words.word(), magic.start(), cursor));
        }
        List<String> behind = wordsBehind(cell.substring(cursor, magic.end()));
        return magics.of(words.before().get(0))
                .map(root -> at(root, words, behind).shownIn(cell, magic.start(), cursor));
    }

    /** Without the end of the word that the cursor stands in. */
    private static List<String> wordsBehind(String line) {
        return TypedWords.of(line.replaceFirst("^\\S*", "") + " ").before();
    }

    private static Offer at(CommandSpec root, TypedWords words, List<String> behind) {
        List<String> before = rest(words.before());
        Place place = Place.after(root, before);
        Stream<String> typed = Stream.concat(before.stream(), Stream.of(words.word()));
        Place end = Place.after(root, Stream.concat(typed, behind.stream()).toList());
        return at(place, words, new OtherWords(place.arguments(), end.optionValues()));
    }

    private static List<String> rest(List<String> words) {
        return words.subList(1, words.size());
    }

    private Completion names(String typed, int start, int cursor) {
        List<String> names =
                Stream.concat(magics.names().stream(), others.get().stream())
                        .filter(name -> name.startsWith(typed))
                        .filter(name -> name.startsWith("%%") == typed.startsWith("%%"))
                        .distinct()
                        .sorted()
                        .toList();
        return new Completion(names, start, cursor);
    }

    private static Offer at(Place place, TypedWords words, OtherWords others) {
        String within = words.optionWithin();
        Optional<OptionSpec> option =
                within.isEmpty() ? place.valueOf() : Place.option(place.command(), within);
        if (option.isPresent()) {
            return Offer.ofValue(words, values(option.get(), typedValue(words), others));
        }
        List<String> texts = new ArrayList<>();
        if (words.word().startsWith("-")) {
            place.options().forEach(each -> texts.add(each.longestName()));
            return Offer.ofWord(words, texts);
        }
        texts.addAll(place.subCommands());
        Suggestions values =
                place.parameter()
                        .map(parameter -> values(parameter, words.word(), others))
                        .orElse(Suggestions.NONE);
        if (texts.isEmpty() && values.texts().isEmpty() && words.word().isEmpty()) {
            place.options().forEach(each -> texts.add(each.longestName()));
        }
        return Offer.ofWord(words, texts).and(Offer.ofValue(words, values));
    }

    private static String typedValue(TypedWords words) {
        String within = words.optionWithin();
        return within.isEmpty() ? words.word() : words.word().substring(within.length() + 1);
    }

    /** A server that does not answer has no values: the kernel runs no cell while it completes. */
    private static Suggestions inTime(Supplier<Suggestions> values) {
        return CompletableFuture.supplyAsync(values, Completer::inBackground)
                .completeOnTimeout(Suggestions.NONE, PATIENCE_MILLIS, MILLISECONDS)
                .join();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "jotter-completion");
        thread.setDaemon(true);
        thread.start();
    }

    private static Suggestions values(ArgSpec arg, String typed, OtherWords others) {
        Iterable<String> candidates = arg.completionCandidates();
        if (candidates instanceof Values values) {
            return inTime(() -> values.suggest(typed, others));
        }
        return candidates == null
                ? Suggestions.NONE
                : Suggestions.whole(
                        StreamSupport.stream(candidates.spliterator(), false)
                                .filter(each -> each.startsWith(typed))
                                .toList());
    }
}
