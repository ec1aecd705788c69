/// Sentences that are said in English and read in any language.
///
/// Whoever has something to say says it as an English sentence with arguments; who shows it looks
/// the sentence up in the reader's language. The English sentence is the key, so that the code
/// reads as what it says.
///
/// Pure, and used by whoever has something to say: it uses nothing of ours.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.httpanatomy.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
