/**
 * What a message's body is: written by a person, an attachment, a notice of the app.
 *
 * <p>Start at {@link dev.homelake.whatsapp.body.BodyClassifier}. The phrases it knows stand in the
 * resource files beside this package, one topic a file, as printed by the app.
 */
package dev.homelake.whatsapp.body;
