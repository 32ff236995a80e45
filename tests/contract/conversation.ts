/** A short conversation of our own, with characters that take more than one byte and more than one UTF-16 unit. */
export const conversation = `Lantern makers: a conversation

Interviewer: How did the workshop get through the spring, and what is on your mind now?

Mara Lindqvist: Better than we feared. We sold every one of the small lanterns, and the süß 🙂 little red ones went first.

Interviewer: And what held you back?

Mara Lindqvist: Glass. The furnace stood still for two weeks in April, and nobody could tell us why.

Interviewer: Will that happen again?

Mara Lindqvist: I do not think so. We have a second supplier now, and the lanterns for autumn are half made.
`
