/** What can be foreseen is a value, not an exception. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: F }

export const succeed = <T>(value: T) => ({ ok: true, value }) as const
export const fail = <F>(fault: F) => ({ ok: false, fault }) as const
