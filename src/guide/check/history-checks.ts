import type { Finding } from '#contract/finding.ts'
import { type Check, error } from './examine.ts'
import { type PublishedStep, type PublishedVersion, publishedVersion } from './published-version.ts'

/** What happened to a name over the published versions. */
function wasRetired(
  ledger: readonly PublishedVersion[],
  isIn: (steps: PublishedVersion['steps']) => boolean,
): boolean {
  const first = ledger.findIndex(({ steps }) => isIn(steps))
  return first >= 0 && ledger.slice(first).some(({ steps }) => !isIn(steps))
}

const isSame = (one: PublishedVersion['steps'], other: PublishedVersion['steps']) =>
  JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other))

function checkStep(
  id: string,
  { kind, outcomes }: PublishedStep,
  ledger: readonly PublishedVersion[],
): readonly Finding[] {
  const at = ['steps', id]
  if (wasRetired(ledger, (steps) => id in steps))
    return [
      error(
        'C01',
        at,
        `l'étape « ${id} » a été retirée d'une version publiée : prenez un nouveau nom`,
      ),
    ]
  const before = ledger.at(-1)?.steps[id]
  if (before !== undefined && before.kind !== kind)
    return [
      error(
        'C01',
        at,
        `« ${id} » était une étape « ${before.kind} » : donnez un nouveau nom à cette étape « ${kind} »`,
      ),
    ]
  return outcomes
    .filter((value) =>
      wasRetired(
        ledger.filter(({ steps }) => id in steps),
        (steps) => steps[id]?.outcomes.includes(value) === true,
      ),
    )
    .map((value) =>
      error(
        'C01',
        at,
        `la réponse « ${value} » a été retirée d'une version publiée : prenez un nouveau nom`,
      ),
    )
}

/**
 * C01: a retired step or answer never comes back under the same name, and the version grows when steps or answers
 * change: logs and codes taken home would otherwise be read as saying something else.
 */
export const checkHistory: Check = ({ guide, world: { ledger } }) => {
  const now = publishedVersion(guide)
  const last = ledger.at(-1)
  const isOlder = last !== undefined && guide.version < last.version
  const isUnmarked =
    last !== undefined && guide.version === last.version && !isSame(now.steps, last.steps)
  const earlier = ledger.filter(({ version }) => version <= guide.version)
  return [
    ...(isOlder
      ? [
          error(
            'C01',
            ['version'],
            `la version ${last.version} est déjà publiée : passez à ${last.version + 1}`,
          ),
        ]
      : []),
    ...(isUnmarked
      ? [
          error(
            'C01',
            ['version'],
            `les étapes ou les réponses ont changé depuis la version ${last.version} : passez à ${last.version + 1}`,
          ),
        ]
      : []),
    ...Object.entries(now.steps).flatMap(([id, step]) => checkStep(id, step, earlier)),
  ]
}
