/**
 * The one place where content enters and leaves the device's storage. Today the seal changes
 * nothing; when a person's content is to be encrypted on the device, it happens here alone.
 */
declare const sealed: unique symbol;
export type Sealed<T> = { readonly [sealed]: T };

/** The casts are the seal of today: a mark for the compiler, and nothing at run time. */
export function seal<T>(value: T): Sealed<T> {
  return value as unknown as Sealed<T>;
}

export function open<T>(value: Sealed<T>): T {
  return value as unknown as T;
}
