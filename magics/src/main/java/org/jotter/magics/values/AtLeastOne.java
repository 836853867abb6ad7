package org.jotter.magics.values;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A count of things: a whole number from 1. picocli names the option that it was given to. */
public final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String word) {
        try {
            int count = Integer.parseInt(word);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException(
                "'%s' is no count. Give a whole number from 1".formatted(word));
    }
}
