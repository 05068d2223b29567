package org.doorstep.app.signin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Vaults that answer what a test has put in.
final class InMemoryVaults implements Vaults<String, InMemoryVaults.Someone> {

    record Someone(String name) implements Newcomer {}

    final Deque<Opening<String>> answers = new ArrayDeque<>();
    final Deque<Rescue> rescues = new ArrayDeque<>();
    final Deque<String> passphrases = new ArrayDeque<>();

    @Override
    public List<Resident> residents() {
        return List.of();
    }

    @Override
    public Opening<String> open(Resident who, char[] passphrase) {
        passphrases.add(new String(passphrase));
        return answers.pop();
    }

    @Override
    public Rescue rescue(Resident who, char[] passphrase) {
        passphrases.add(new String(passphrase));
        return rescues.pop();
    }

    @Override
    public Opening<String> create(Someone who, char[] passphrase) {
        passphrases.add(new String(passphrase));
        return answers.pop();
    }
}
