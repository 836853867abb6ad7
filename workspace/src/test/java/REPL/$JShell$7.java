package REPL;

/** Stands on the stack as the class that JShell makes for a snippet does. */
public final class $JShell$7 {

    private $JShell$7() {}

    @SuppressWarnings("MemberName") // JShell's own name for the code of a cell
    public static void do_it$(Runnable body) {
        body.run();
    }
}
