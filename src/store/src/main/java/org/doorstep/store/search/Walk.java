package org.doorstep.store.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.search.Directory.Visitor;
import org.doorstep.domain.search.Nearness;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;

/// Walks over the rows of source records in order of person, reading no more of each than the index
/// needs: it reads a million.
final class Walk {

    private static final String NONE = "[]";

    private final Visitor visitor;
    private final Json json;
    private final List<Value> values = new ArrayList<>();
    private final Set<Integer> own;
    private final Set<Integer> lately;
    private final Set<Integer> hidden;
    private final Map<Integer, List<Fact>> settled;
    private int person = -1;
    private final Map<String, Category> services = new HashMap<>();
    private final Set<Category> standing = EnumSet.noneOf(Category.class);
    private boolean addressHidden;

    /// @param own numbers of those in the officer's own caseload
    /// @param lately numbers of those at whom the officer looked lately
    /// @param hidden numbers of those whose address an officer says must not be disclosed
    /// @param settled what officers say of people, by their numbers
    Walk(
            Visitor visitor,
            Json json,
            Set<Integer> own,
            Set<Integer> lately,
            Set<Integer> hidden,
            Map<Integer, List<Fact>> settled) {
        this.visitor = visitor;
        this.own = own;
        this.lately = lately;
        this.hidden = hidden;
        this.settled = settled;
        this.json = json;
    }

    /// @param facts JSON, or null
    /// @param cautions JSON, or null
    void row(
            int number,
            String service,
            @Nullable String facts,
            @Nullable String cautions,
            boolean current) {
        if (number != person) {
            end();
            person = number;
            settled.getOrDefault(number, List.of())
                    .forEach(fact -> values.add(new Value(fact, true)));
        }
        if (current) {
            standing.add(services.computeIfAbsent(service, Category::parse));
        }
        for (var fact : list(facts, Fact.class, Fact[].class)) {
            values.add(new Value(fact, current));
        }
        for (var caution : list(cautions, Caution.class, Caution[].class)) {
            addressHidden |= caution.level() == Caution.Level.DO_NOT_DISCLOSE;
        }
    }

    /// Gives the last person away.
    void end() {
        if (person >= 0) {
            visitor.person(person, addressHidden || hidden.contains(person), nearness());
            standing.forEach(service -> visitor.service(person, service));
            values.forEach(value -> visitor.visit(person, value.fact(), value.current()));
        }
        values.clear();
        addressHidden = false;
        standing.clear();
        person = -1;
    }

    private Nearness nearness() {
        if (lately.contains(person)) {
            return Nearness.LATELY;
        }
        if (own.contains(person)) {
            return Nearness.OWN;
        }
        return standing.isEmpty() ? Nearness.PAST : Nearness.PRESENT;
    }

    /// Elements of a newer build that this one cannot read are left out.
    private <T> List<T> list(@Nullable String text, Class<T> element, Class<T[]> array) {
        if (text == null || text.equals(NONE)) {
            return List.of();
        }
        try {
            return List.of(json.read(text, array));
        } catch (ProtocolException e) {
            return readable(text, element);
        }
    }

    private <T> List<T> readable(String text, Class<T> element) {
        var readable = new ArrayList<T>();
        for (var one : json.tree(text)) {
            try {
                readable.add(json.convert(one, element));
            } catch (ProtocolException e) {
                continue;
            }
        }
        return readable;
    }

    private record Value(Fact fact, boolean current) {}
}
