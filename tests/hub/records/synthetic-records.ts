/** Records of a programme that nobody wrote: places of very different sizes, rare answers and daily ones. The same at each run. */
import type { ActivityRecord } from '#contract/activity-record.ts'
import { recordLists } from '#contract/record-lists.ts'
import { anIndividual, aWorkshop } from '../../contract/any-record.ts'
import { drawNumbers } from '../fleet/counts/synthetic-walks.ts'

/** Records in an ordinary month. */
export const fivePlaces: ReadonlyMap<string, number> = new Map([
  ['noumea', 100],
  ['kone', 45],
  ['bourail', 24],
  ['tadine', 11],
  ['yate', 3],
])

export function recordsOf(place: string, month: string, seed: number): readonly ActivityRecord[] {
  const draw = drawNumbers(seed)
  const many = Math.round((fivePlaces.get(place) ?? 0) * (0.6 + draw() * 0.8))
  /** Early values are drawn far more often. */
  const one = (list: keyof typeof recordLists) => {
    const codes = Object.keys(recordLists[list])
    return codes[Math.floor(draw() ** 2.5 * codes.length)] ?? ''
  }
  const some = (list: keyof typeof recordLists) =>
    draw() < 0.8 ? [one(list)] : [...new Set([one(list), one(list)])]
  return Array.from({ length: many }, (): ActivityRecord => {
    const date = `${month}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`
    if (draw() < 0.06)
      return aWorkshop({
        date,
        duree: 30 + Math.floor(draw() * 120),
        thematiques: some('thematiques'),
        titre_atelier: one('titre_atelier'),
        niveau: one('niveau'),
        participants: {
          [one('tranche_age')]: 1 + Math.floor(draw() * 6),
          [one('tranche_age')]: 1 + Math.floor(draw() * 6),
        },
      })
    const result = one('resultat')
    return anIndividual({
      date,
      duree: 10 + Math.floor(draw() ** 2 * 140),
      thematiques: some('thematiques'),
      partenaires: draw() < 0.3 ? [] : some('partenaires'),
      materiel: some('materiel'),
      demarche: draw() < 0.3 ? null : `guide-${Math.floor(draw() ** 2 * 12)}`,
      autonomie: one('autonomie'),
      resultat: result,
      blocage: result === 'bloquee' ? one('blocage') : null,
      niveau_aide: Math.floor(draw() * 4),
      structure_de_redirection: draw() < 0.85 ? null : one('structure_de_redirection'),
      genre: one('genre'),
      tranche_age: one('tranche_age'),
      statut_social: one('statut_social'),
      premier_accompagnement: draw() < 0.2 ? null : draw() < 0.5,
    })
  })
}
