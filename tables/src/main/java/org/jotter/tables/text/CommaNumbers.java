package org.jotter.tables.text;

import java.util.regex.Pattern;
import org.jotter.tables.reading.DecimalForm;
import org.jotter.tables.reading.Form;

/** Numbers with commas: 3,5 has a decimal comma, 1,234,567 has thousands, 1,234 may be either. */
final class CommaNumbers {

    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9][0-9]{0,2},[0-9]{3}");

    private final Candidate decimals = new Candidate(new DecimalForm(",", "", false));
    private final Candidate thousands = new Candidate(new DecimalForm(".", ",", false));
    private boolean anyComma;
    private boolean anyThatDecides;
    private String first = "";

    void add(String text, long row) {
        decimals.add(text, row);
        thousands.add(text, row);
        if (text.indexOf(',') >= 0) {
            if (!anyComma) {
                first = text;
            }
            anyComma = true;
            anyThatDecides |= !EITHER.matcher(text).matches();
        }
    }

    /**
     * @param likely the file is of a country where fractions have a comma
     */
    boolean areDecimals(boolean likely) {
        return anyComma && decimals.fitsAll() && (anyThatDecides || likely);
    }

    /** They could as well be thousands. */
    boolean areEither() {
        return anyComma && decimals.fitsAll() && !anyThatDecides;
    }

    boolean areThousands() {
        return anyComma && thousands.fitsAll() && !decimals.fitsAll();
    }

    Form form() {
        return decimals.form();
    }

    String first() {
        return first;
    }
}
