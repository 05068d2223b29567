package org.doorstep.domain.citizen;

import org.jspecify.annotations.Nullable;

/// What a source row says of a tie between its person and somebody else.
///
/// Systems say it in two ways. Rows that name the same reference belong together, as claimant,
/// partner and dependants of one claim: one of them is the one whom the others are related to. Or
/// the row writes the other's name, as a child's file names the mother.
///
/// @param kin what the other is to the person of the row; [Kin#SELF] where the others of the
///   reference are related to this one
/// @param reference what the rows have in common, unique in their source; null where the row names
///   the other
/// @param name the other's name as written; null where there is a reference
public record Tie(Kin kin, @Nullable String reference, @Nullable String name) {}
