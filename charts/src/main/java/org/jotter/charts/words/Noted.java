package org.jotter.charts.words;

import java.util.List;

/** A chart that does not show all that it was given. */
public interface Noted {

    /** What is left out, a sentence each without its full stop; none where all is shown. */
    List<String> notes();
}
