package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Two or three attacks in one organisation, as large ones have them; they meet in nobody's account. */
public final class Mixed {
    private static final List<Function<World, Attack>> KINDS = List.of(
            AdminTakeover::in,
            AttemptsOnly::in,
            Campaign2021::in,
            CarefulIntruder::in,
            ConsentPhishing::in,
            DeviceCode::in,
            FactorFatigue::in,
            InternalSpread::in,
            LongDwell::in,
            NoRule::in,
            OutlookRule::in,
            PayrollDiversion::in,
            ResetSurvivor::in,
            ResidentialProxies::in,
            SprayImap::in,
            TokenTheft::in,
            VendorThread::in);

    private Mixed() {}

    public static List<Attack> in(World world) {
        Chance draw = world.chance().at("mixed");
        int many = draw.between(2, 3);
        var kinds = new ArrayList<>(KINDS);
        var attacks = new ArrayList<Attack>();
        Set<Person> taken = new HashSet<>();
        while (attacks.size() < many && !kinds.isEmpty()) {
            Attack next = kinds.remove(draw.below(kinds.size())).apply(world);
            if (next.touched().stream().noneMatch(taken::contains)) {
                taken.addAll(next.touched());
                attacks.add(next);
            }
        }
        return List.copyOf(attacks);
    }
}
