package org.jotter.tracking;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a search, as a list that cannot be changed. Ask for the next page with the same
 * question and this page's {@link #token}; rows that are added or go meanwhile are neither skipped
 * nor seen twice on account of it.
 */
public final class PagedList<T> extends AbstractList<T> {

    private final List<T> items;
    private final String nextToken;

    private PagedList(List<T> items, String nextToken) {
        this.items = List.copyOf(items);
        this.nextToken = nextToken;
    }

    /** A page after which there is nothing. */
    public static <T> PagedList<T> last(List<T> items) {
        return new PagedList<>(items, "");
    }

    /** A page that others follow. */
    public static <T> PagedList<T> followed(List<T> items, String nextToken) {
        return new PagedList<>(items, nextToken);
    }

    /**
     * The items of every page of a search, in its order.
     *
     * @param page gives the page after a token; empty for the first
     */
    public static <T> List<T> all(Function<String, PagedList<T>> page) {
        List<T> items = new ArrayList<>();
        for (Optional<String> token = Optional.of(""); token.isPresent(); ) {
            PagedList<T> next = page.apply(token.get());
            items.addAll(next);
            token = next.token();
        }
        return List.copyOf(items);
    }

    /** What asks for the next page, opaque; empty on the last page. */
    public Optional<String> token() {
        return nextToken.isEmpty() ? Optional.empty() : Optional.of(nextToken);
    }

    /** The same page with these items, such as the records of its keys. */
    public <R> PagedList<R> holding(List<R> others) {
        return new PagedList<>(others, nextToken);
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
