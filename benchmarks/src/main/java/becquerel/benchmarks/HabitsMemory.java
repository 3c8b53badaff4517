package becquerel.benchmarks;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import becquerel.detect.behaviour.Habits;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What is remembered of each account to judge whose hand acted: of 100,000 people over thirty days, and of an account at which an
 * intruder throws a million acts with ever new addresses, sessions and clients.
 */
public final class HabitsMemory {
    private static final int ACCOUNTS = 100_000;
    private static final int DAYS = 30;
    private static final int HOSTILE = 1_000_000;
    private static final int HOSTILE_ACCOUNTS = 10;
    private static final long START = 1_700_000_000L;
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
            "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17231; Pro)");
    /** As many operators as a large organisation's people come from. */
    private static final List<Network> OPERATORS = IntStream.range(0, 200)
            .mapToObj(i -> new Network(64_512 + i, "Operator " + i, "DE", Network.Kind.CARRIER))
            .toList();

    private static final NetworkLookup NETWORKS =
            address -> OPERATORS.get(Math.floorMod(address.hashCode(), OPERATORS.size()));

    private HabitsMemory() {}

    public static void main(String[] args) {
        int accounts = args.length == 0 ? ACCOUNTS : Integer.parseInt(args[0]);
        people(accounts);
        hostile();
    }

    private static void people(int accounts) {
        long held = held(habits -> {
            for (int account = 0; account < accounts; account++) {
                new Person(account).month(habits);
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%d accounts, %d days: %.0f bytes each, %.1f MB%n",
                accounts,
                DAYS,
                held / (double) accounts,
                held / 1e6);
    }

    private static void hostile() {
        long held = held(habits -> {
            for (int account = 0; account < HOSTILE_ACCOUNTS; account++) {
                attack(habits, "target" + account + "@example.com");
            }
        });
        System.out.printf(
                Locale.ROOT,
                "account at which %d hostile acts were thrown: %.0f bytes%n",
                HOSTILE,
                held / (double) HOSTILE_ACCOUNTS);
    }

    /** What becomes free when what was learned is let go: what everything shares is filled by then and stays. */
    private static long held(Consumer<Habits> learning) {
        long with = usedBeside(learning);
        return with - used();
    }

    private static long usedBeside(Consumer<Habits> learning) {
        var habits = new Habits();
        learning.accept(habits);
        long used = used();
        keep(habits);
        return used;
    }

    private static void attack(Habits habits, String name) {
        for (int i = 0; i < HOSTILE; i++) {
            String address = i % 2 == 0
                    ? "2a0%x:%x:%x::%x".formatted(i & 15, i >> 4 & 0xffff, i >> 10 & 0xff, i)
                    : "185.%d.%d.%d".formatted(i >> 8 & 0xff, i >> 1 & 0xff, i & 0xff);
            String agent = "%c%c%c client of %s (Windows NT 10.0)"
                    .formatted('a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26, "x".repeat(60));
            habits.see(signIn(name, START + i * 30L, address, "%036d".formatted(i), agent), NETWORKS);
        }
    }

    /** Home, office, telephone's exits, and a journey at times; a new session every few days. */
    private static final class Person {
        private final Random random;
        private final int number;
        private final String name;

        Person(int number) {
            this.number = number;
            this.random = new Random(number);
            this.name = "person" + number + "@example.com";
        }

        void month(Habits habits) {
            for (int day = 0; day < DAYS; day++) {
                String session = "%08d-0000-4000-8000-%012d".formatted(day / 4, number);
                for (int act = 0; act < 12; act++) {
                    long time = START + day * 86_400L + (8 + act) * 3600L + random.nextInt(3600);
                    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
                    String address = address(agent, day);
                    habits.see(signIn(name, time, address, session, agent), NETWORKS);
                    habits.see(reads(name, time + 60, address, session, agent), NETWORKS);
                }
            }
        }

        private String address(String agent, int day) {
            int place = agent.contains("iPhone") ? 10 + random.nextInt(6) : day % 3 == 0 ? 2 : 1;
            if (number % 5 == 0 && day / 3 == 4) {
                place = 3;
            }
            return place == 2
                    ? "62.%d.%d.10".formatted(number / 2000 & 0xff, number / 500 & 0xff)
                    : "%d.%d.%d.%d".formatted(80 + place, number >> 8 & 0xff, number & 0xff, 1 + day / 10);
        }
    }

    private static SignIn signIn(String who, long time, String address, String session, String agent) {
        return new SignIn(
                context(who, time, address, session, agent, "UserLoggedIn"), SignInVerdict.SUCCESS, "", "", "", "", "");
    }

    private static Activity reads(String who, long time, String address, String session, String agent) {
        Context context = context(who, time, address, session, agent, "MailItemsAccessed");
        return new MailRead(context, Account.person(who), false, List.of(), List.of(), 3, false, false);
    }

    /** Every text is a new one, as it is where it comes out of a file. */
    private static Context context(
            String who, long time, String address, String session, String agent, String operation) {
        return new Context(
                Instant.ofEpochSecond(time),
                "7e57ab1e-0000-4000-8000-000000000001",
                Account.person(who),
                new Origin(address, 0, agent, Client.BROWSER, ""),
                session,
                operation,
                Outcome.SUCCESS,
                new EvidenceRef("audit.jsonl", time, "%08x-0000-4000-8000-%012x".formatted(who.hashCode(), time)));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Holds on to it until it is measured. */
    private static void keep(Habits habits) {
        if (habits.isEmpty()) {
            throw new IllegalStateException("nothing was learned");
        }
    }
}
