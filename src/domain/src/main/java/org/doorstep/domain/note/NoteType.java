package org.doorstep.domain.note;

/// A type of note that the council offers to its officers.
///
/// @param title what officers call it, for example *Phone call*; a note keeps it as it was then
/// @param kind what sort of thing that is in the timeline: wire name of a kind of event
public record NoteType(String title, String kind) {}
