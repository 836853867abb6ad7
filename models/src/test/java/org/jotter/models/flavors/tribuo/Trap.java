package org.jotter.models.flavors.tribuo;

/** A class that a model file must not be able to start; it tells once somebody did. */
enum Trap {
    ONLY;

    static {
        System.setProperty("jotter.test.trap", "sprung");
    }
}
