/** How to say the short names that a voice would spell or mangle: from the registry, never guessed. */
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

/** The text as it is said: whole names only, longer ones first (« NC Connect » before « NC »). */
export function pronounce(text: string, lang: string, registry: Registry): string {
  const names = spokenNames(registry, lang)
  if (names.size === 0) return text
  const written = [...names.keys()].toSorted((a, b) => b.length - a.length).map(escapePattern)
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${written.join('|')})(?![\p{L}\p{N}])`,
    'gu',
  )
  return text.replaceAll(whole, (name) => names.get(name) ?? name)
}
