/** « 0 guide », « 3 guides », « 2 lieux »: French counts none as one. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count > 1 ? several : one}`
