/// What each service truly knows of a household: tenancies, accounts, claims, files and what
/// happened.
@NullMarked
package org.doorstep.borough.service;

import org.jspecify.annotations.NullMarked;
