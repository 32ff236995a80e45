/** A type that is `T` at run time but cannot be mixed up with another brand of `T` at compile time. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
