/**
 * Stands where the digest of a body would: what is streamed through cannot be signed before it has passed. Only
 * file routes take it. A signature with it still binds service, method, path, person and time, and is good once.
 */
export const unsignedPayload: unique symbol = Symbol('unsigned payload');
export const unsignedPayloadMark = 'unsigned-payload';
