/**
 * What Node's `parseArgs` did not understand of a command line, said to who typed it: it has no other way to say so than a
 * `TypeError` in English. French.
 */
export function sayMisread(fault: TypeError): string {
  const code = 'code' in fault ? fault.code : undefined
  const named = /'([^' ]+)/.exec(fault.message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Mot en trop : « ${named} ».`
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Option inconnue : ${named}.`
  return fault.message.includes('does not take')
    ? `${named} ne prend pas de valeur.`
    : `${named} attend une valeur, juste après.`
}
