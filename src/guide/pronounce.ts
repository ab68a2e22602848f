/** How to say what a voice would spell or mangle: short names from the registry, never guessed, and French signs. */
import type { Registry } from '#contract/registry.ts'

const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Partners say how they are called in French; hard words in each language they are spoken in. */
function spokenNames({ partners, glossary }: Registry, lang: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, spoken } of Object.values(partners)) {
    if (spoken && lang === 'fr') names.set(name, spoken)
  }
  for (const { term } of Object.values(glossary)) {
    const [written, spoken] = [term.std[lang], term.spoken?.[lang]]
    if (written && spoken) names.set(written, spoken)
  }
  return names
}

/** « 7 h 30 », « 15 h » and « 500 F CFP » are written short and said whole. */
const frenchSigns = (text: string) =>
  text
    .replaceAll(/(?<=\d)\s?h(?=\s?\d\d\b)/gu, ' heures')
    .replaceAll(/(?<=\d)\s?h(?![\p{L}\p{N}])/gu, ' heures')
    .replaceAll(/(?<![\p{L}\p{N}])F\s?CFP(?![\p{L}\p{N}])/gu, 'francs')

/** The text as it is said: whole names only, longer ones first (« NC Connect » before « NC »). */
export function pronounce(text: string, lang: string, registry: Registry): string {
  const names = spokenNames(registry, lang)
  const signs = lang === 'fr' ? frenchSigns(text) : text
  if (names.size === 0) return signs
  const written = [...names.keys()].toSorted((a, b) => b.length - a.length).map(escapePattern)
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${written.join('|')})(?![\p{L}\p{N}])`,
    'gu',
  )
  return signs.replaceAll(whole, (name) => names.get(name) ?? name)
}
