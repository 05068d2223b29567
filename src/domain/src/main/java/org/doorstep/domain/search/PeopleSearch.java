package org.doorstep.domain.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.jspecify.annotations.Nullable;

/// Finds people as the officer types, among those whom this laptop holds; what the officer may not
/// see is neither found nor counted.
public interface PeopleSearch {

    /// Finds among everybody, see [#find(String, Filter, int)].
    default Answer find(String typed, int limit) {
        return find(typed, Filter.NONE, limit);
    }

    /// @param typed anything: names, a date or year of birth, a postcode, an identifier; blank
    ///   finds nobody
    /// @param filter who else is left out, before anybody is counted
    /// @param limit at most so many hits
    Answer find(String typed, Filter filter, int limit);

    /// Among whom is searched.
    ///
    /// @param services those of whom any of these services has a record that stands and that the
    ///   officer may see; empty for everybody
    record Filter(Set<Category> services) {

        /// Among everybody.
        public static final Filter NONE = new Filter(Set.of());

        public Filter {
            services = Set.copyOf(services);
        }

        /// Whether anybody may be left out.
        public boolean narrows() {
            return !services.isEmpty();
        }
    }

    /// What can be said of what was typed.
    sealed interface Answer {}

    /// @param hits the best first
    /// @param total how many there are in all
    record Found(List<Hit> hits, int total) implements Answer {}

    /// Nobody can be found yet, just after the vault was opened: *nobody found* would be a lie.
    ///
    /// @param peopleRead how far it has come
    record GettingReady(int peopleRead) implements Answer {}

    /// One person who fits.
    ///
    /// @param name family name in capitals first, as in *OKAFOR, Thomas*
    /// @param born ISO date, or less where no source knows more; null if unknown
    /// @param address one line with postcode; null if unknown or not to be disclosed
    /// @param why which value matched, in plain words
    /// @param services who works with them
    /// @param cautions the warnings about them, in the order in which they are shown
    record Hit(
            UUID person,
            String name,
            @Nullable String born,
            @Nullable String address,
            List<String> why,
            List<Category> services,
            List<Caution> cautions) {

        /// Somebody of whom nothing is warned.
        public Hit(
                UUID person,
                String name,
                @Nullable String born,
                @Nullable String address,
                List<String> why,
                List<Category> services) {
            this(person, name, born, address, why, services, List.of());
        }
    }
}
