package org.jotter.tracking;

import java.util.Random;

/**
 * Names for runs and logged models that were given none: {@code brave-otter-417}, at most 20
 * characters. Safe for all threads.
 */
public final class RandomNames {

    private static final String[] ADJECTIVES = {
        "able", "agile", "amber", "bold", "brave", "bright", "calm", "clean", "clever", "crisp",
        "dapper", "deft", "eager", "fair", "fast", "fine", "gentle", "glad", "grand", "happy",
        "honest", "keen", "kind", "lively", "lucky", "mellow", "merry", "mild", "neat", "nimble",
        "noble", "polite", "proud", "quick", "quiet", "rapid", "ready", "serene", "sharp", "silent",
        "sleek", "smart", "smooth", "spry", "steady", "sunny", "swift", "tidy", "upbeat", "vivid",
        "warm", "wise", "witty", "zesty"
    };

    private static final String[] NOUNS = {
        "ant", "badger", "bear", "bee", "bird", "boar", "carp", "cat", "colt", "crab", "crane",
        "crow", "deer", "dog", "dove", "duck", "eagle", "elk", "finch", "fish", "fox", "frog",
        "gnu", "goat", "goose", "grouse", "gull", "hare", "hawk", "heron", "horse", "ibis", "jay",
        "kite", "lamb", "lark", "loon", "lynx", "mole", "moose", "moth", "mouse", "newt", "otter",
        "owl", "perch", "quail", "ram", "raven", "robin", "seal", "shrew", "shrike", "skunk",
        "snail", "stork", "swan", "toad", "trout", "vole", "wasp", "whale", "wolf", "wren", "yak"
    };

    private final Random random = new Random();

    public String next() {
        return "%s-%s-%d".formatted(any(ADJECTIVES), any(NOUNS), random.nextInt(1000));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
