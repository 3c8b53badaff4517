package becquerel.simulate.life;

/** Something that people, or machines, do now and then. It keeps nothing: what happens on a day follows from chance. */
interface Habit {
    /** What the account does on the day, in any order of time. */
    void day(Today today);
}
