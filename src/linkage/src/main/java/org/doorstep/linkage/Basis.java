package org.doorstep.linkage;

/// By what a run decided.
///
/// @param model hash of the learnt model
/// @param bits from which weight on two records join by themselves
/// @param falseShare expected share of wrong pairs among those that joined
/// @param missedShare expected share of right pairs among the candidates that did not
public record Basis(String model, double bits, double falseShare, double missedShare) {}
