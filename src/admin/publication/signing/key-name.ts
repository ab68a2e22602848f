/** A name that the command line takes, from a person's: « Nadia T. » → `navigateur-nadia-t`. */
export const keyName = (person: string): string => {
  const plain = person
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `navigateur-${plain}`.slice(0, 40).replace(/-$/, '')
}
