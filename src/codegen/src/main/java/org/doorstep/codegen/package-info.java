/// Build-time only: turns the migrations of the store and of the hub into jOOQ's typed tables.
@NullMarked
package org.doorstep.codegen;

import org.jspecify.annotations.NullMarked;
