package org.doorstep.borough.service;

/// A caution flag.
///
/// @param code HACT person alert code
/// @param text what it means, as the housing system shows it
public record Alert(String code, String text) {}
