// The one error of this floor: a document that cannot be read, for a reason its owner can act on.
// The message is one sentence without the file's name, which whoever opened the file puts before it.

export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
