import type { Wave } from '#contract/rollout.ts'
import type { Names } from '../app/names.ts'
import { counted } from '../app/count-words.ts'

const list = new Intl.ListFormat('fr', { type: 'conjunction' })

/** « Agence de Koné, l’étiquette pilote et 10 % du parc ». An empty wave is nobody. */
export function waveWords({ places, tags, terminals, percent }: Wave, names: Names): string {
  const parts = [
    ...places.map((place) => names.place(place).name),
    ...tags.map((tag) => `étiquette « ${tag} »`),
    ...(terminals.length > 0 ? [counted('chosenTerminals', terminals.length)] : []),
    ...(percent > 0 ? [`${percent} % du parc`] : []),
  ]
  return parts.length === 0 ? 'personne' : list.format(parts)
}
