package org.doorstep.app.signin;

import java.util.List;

/// The officers' vaults on this laptop.
///
/// @param <V> an opened vault
/// @param <N> who has signed in
public interface Vaults<V, N extends Newcomer> {

    /// Who uses this laptop, the last one here first.
    List<Resident> residents();

    /// Opens a vault. Takes a moment: a passphrase is slow to try on purpose.
    ///
    /// @param passphrase wiped by the caller afterwards
    Opening<V> open(Resident who, char[] passphrase);

    /// Rescues a vault whose opening said [Opening.Damaged]; the vault is closed again. Safe to try
    /// again after a failure.
    ///
    /// @param passphrase wiped by the caller afterwards
    Rescue rescue(Resident who, char[] passphrase);

    /// Makes the key and the empty vault of somebody new, or gives one who already has a vault here
    /// the reason why not.
    Opening<V> create(N who, char[] passphrase);
}
