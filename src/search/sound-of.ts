/** How a French word sounds, roughly: many people write as they hear. */

/** In order. A capital is a sound that no single letter writes: « ch », « ou », hard g, the nasal vowels. */
const rules: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/ph/g, 'f'],
  [/ch(?=[rl])|qu|ck/g, 'k'],
  [/s?ch|sh/g, 'X'],
  [/h/g, ''],
  [/z/g, 's'],
  [/sc(?=[eiy])|c(?=[eiy])|ss|t(?=ion)/g, 's'],
  [/[cq]/g, 'k'],
  [/gu(?=[eiy])/g, 'G'],
  [/ge(?=[aou])|g(?=[eiy])/g, 'j'],
  [/eau|au/g, 'o'],
  [/ou/g, 'U'],
  [/(?:[ae]?[iy]|u)[nm](?![aeiouynm])/g, 'I'],
  [/[ae][nm](?![aeiouynm])/g, 'A'],
  [/o[nm](?![aeiouynm])/g, 'O'],
  [/[ae]y(?=[aeiou])/g, 'ei'],
  [/oeu|eu|[ae][iy]/g, 'e'],
  [/y/g, 'i'],
  [/(?<=[aeiouAIOU][^aeiouAIOU]+)e(?=[^aeiouAIOU][aeiouAIOU])/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?:e[rs]?|[dpstx]+)$/, ''],
]

/** The key shared by words that sound alike: « pasport » and « passeport ». Takes a folded word. */
export const soundOf = (word: string) =>
  rules.reduce((sound, [spelling, key]) => sound.replace(spelling, key), word)
