/** What the page of a pass says of the rest of a deployment, and how fresh it is. */
import type { Finding, PlacedFinding } from '#contract/finding.ts'
import type { Pass, ShownPass } from '#contract/pass.ts'
import type { FoundDirectory } from '#contract/place-directory.ts'
import { factState } from '#guide/fact-state.ts'
import { checkProse } from './check-prose.ts'
import { known } from './check-names.ts'
import { warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'

const states = {
  never: ['F02', 'ce fait n’a jamais été vérifié : demandez-le à qui donne ce titre.'],
  overdue: ['F03', 'ce fait est à revoir : vérifiez-le à sa source.'],
  expired: ['F04', 'ce fait est périmé : remplacez-le ou retirez-le.'],
} as const

/** L01, A01, T01, T02, R01, R03 and F02 to F04, which only warn here: people read « à vérifier » beside the fact. */
export function checkPass(
  { beside: { pass, directory }, deployment, registry }: DeploymentContent,
  pictures: readonly string[],
  today: string,
): PlacedFinding[] {
  if (pass === undefined) return []
  const { source, value } = pass
  const ids = directory.flatMap((list) => list.value.places.map(({ id }) => id))
  return [
    ...known(source, ['picture'], value.picture, pictures, 'image', 'A01'),
    ...value.places.flatMap((id, index) =>
      known(source, ['places', index], id, ids, 'lieu de l’annuaire'),
    ),
    ...Object.entries(value.facts).flatMap(([id, fact]): PlacedFinding[] => {
      const state = factState(fact, today)
      if (state === 'fresh') return []
      const [code, message] = states[state]
      const at: Finding['at'] = ['facts', id]
      return [warningAt(source, at, code, message)]
    }),
    ...checkProse(pass, deployment.value.langs, registry),
  ]
}

/** As terminals show it. */
export const shownPass = (pass: Pass, directory: FoundDirectory | undefined): ShownPass => ({
  ...pass,
  facts: Object.values(pass.facts),
  places: (directory?.places ?? [])
    .filter(({ id }) => pass.places.includes(id))
    .map(({ id, name, commune }) => ({ id, name, commune })),
})
