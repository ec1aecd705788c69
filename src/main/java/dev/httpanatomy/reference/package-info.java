/// The registries people look up: field names, methods, status codes, the names of grammar roles,
/// and what can be said of a connection at its layers, with RFC sections, and a line of words on
/// each.
///
/// What is true in any language stands in one file of facts a registry, `reference/fields.tsv` and
/// its siblings; what is said about it stands in one file of words a language and registry, as
/// `reference/en/fields.properties`. A further language is a further folder, named in
/// `reference/languages.tsv`.
///
/// The entries most met have more: how they are written, an example, what goes wrong with them, and
/// the rules about them. `reference/README.md` says where the facts are from.
///
/// Pure, and used by whoever explains: it uses `wording`, and opens nothing but its own files.
@NullMarked
@ApplicationModule(allowedDependencies = "wording")
package dev.httpanatomy.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
