/// The experiments: one class a topic, each with the words of the textbook and what it does to hold
/// them against this machine.
///
/// An experiment runs in one thread, over loopback, on sockets that it opens and closes itself. No
/// call blocks: where there is something to wait for, a [Deadline] bounds it. What a verdict rests
/// on is true by construction, whatever the speed of the machine; times are told and not judged.
@NullMarked
package dev.httpanatomy.lab.experiment;

import org.jspecify.annotations.NullMarked;
