/** What `npm run journeys:all` was asked to look at, by the beginnings of its names; everything when it was asked nothing. */

/** `variable`: names that are separated by commas. Throws on one that begins nothing. */
export function chosenOf<T>(
  variable: string,
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] {
  const asked = (process.env[variable] ?? '').split(',').filter((beginning) => beginning !== '')
  const begins = (beginning: string) => (one: T) => nameOf(one).startsWith(beginning)
  for (const beginning of asked)
    if (!all.some(begins(beginning)))
      throw new Error(`${variable}: « ${beginning} » begins none of ${all.map(nameOf).join(', ')}`)
  return asked.length === 0
    ? all
    : all.filter((one) => asked.some((beginning) => begins(beginning)(one)))
}
