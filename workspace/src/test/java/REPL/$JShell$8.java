package REPL;

/** Stands on the stack as the class that JShell makes for a snippet does. */
public final class $JShell$8 {

    private $JShell$8() {}

    public static void run(Runnable body) {
        body.run();
    }
}
