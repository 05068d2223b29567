package org.doorstep.app.shell;

/// Something the officer can do from the search box after `>`.
///
/// @param words what it does
/// @param keys its shortcut, so that the box teaches it; empty if it has none
record Command(String words, String keys, Runnable action) {}
