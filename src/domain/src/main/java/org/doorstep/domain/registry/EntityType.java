package org.doorstep.domain.registry;

import org.doorstep.domain.merge.MergePolicy;

/// One kind of record: the single line to add when Doorstep learns a new one.
///
/// @param name wire name, also the name of its table on the laptop
/// @param body the record class of its body
/// @param change how a laptop may change it
/// @param delivery who receives it
/// @param policy how changes to it merge
/// @param <T> the body
public record EntityType<T>(
        String name, Class<T> body, Change change, Delivery delivery, MergePolicy policy) {

    /// A type whose records laptops never change.
    EntityType(String name, Class<T> body, Change change, Delivery delivery) {
        this(name, body, change, delivery, MergePolicy.PLAIN);
    }

    /// How a laptop may change records of a type.
    public enum Change {
        /// Only the hub writes it: imports and linking.
        HUB_ONLY,
        /// The hub writes it; officers add one only together with a person whom they register.
        REGISTERED,
        /// Officers add entries; nobody ever changes one.
        APPEND_ONLY,
        /// Officers add records and change them.
        EDITABLE,
        /// The hub adds records, officers change them.
        ANSWERED
    }

    /// Who receives records of a type.
    public enum Delivery {
        /// Every laptop that holds one of the record's buckets.
        BUCKETS,
        /// The hub alone; laptops keep only what they themselves wrote.
        HUB
    }
}
