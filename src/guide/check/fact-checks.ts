import type { FactState } from '#contract/fact.ts'
import { factState, isRereadable } from '../fact-state.ts'
import { referencesIn } from '../markup.ts'
import { type Check, type Examined, error, finding, warning } from './examine.ts'

interface Citation {
  readonly id: string
  readonly at: readonly (string | number)[]
}

/** Facts cited by screens, by the introduction, by seasons and inside texts. */
export function citationsOf({
  guide,
  texts,
}: Pick<Examined, 'guide' | 'texts'>): readonly Citation[] {
  const listed = Object.entries(guide.steps).flatMap(([step, written]) =>
    written.kind === 'gate'
      ? []
      : written.facts.map((id, index) => ({ id, at: ['steps', step, 'facts', index] })),
  )
  const inTexts = texts.flatMap(({ text, at }) =>
    Object.entries(text).flatMap(([register, words]) =>
      Object.entries(words ?? {}).flatMap(([lang, value]) =>
        referencesIn(value).flatMap(({ kind, id }) =>
          kind === 'fact' ? [{ id, at: [...at, register, lang] }] : [],
        ),
      ),
    ),
  )
  return [
    ...guide.meta.facts.map((id, index) => ({ id, at: ['meta', 'facts', index] })),
    ...Object.entries(guide.seasons).map(([id, { fact }]) => ({
      id: fact,
      at: ['seasons', id, 'fact'],
    })),
    ...listed,
    ...inTexts,
  ]
}

/** F01: every cited fact exists. F05: every fact is cited. */
export const checkCitations: Check = (examined) => {
  const { facts } = examined.guide
  const cited = citationsOf(examined)
  const known = new Set(cited.map(({ id }) => id))
  return [
    ...cited
      .filter(({ id }) => !(id in facts))
      .map(({ id, at }) =>
        error(
          'F01',
          at,
          `le fait « ${id} » n'existe pas : écrivez-le dans « facts » ou corrigez son nom`,
        ),
      ),
    ...Object.keys(facts)
      .filter((id) => !known.has(id))
      .map((id) =>
        warning(
          'F05',
          ['facts', id],
          `le fait « ${id} » n'est montré nulle part : citez-le, ou retirez-le`,
        ),
      ),
  ]
}

const stale: Readonly<
  Record<Exclude<FactState, 'fresh'>, readonly [code: string, message: string]>
> = {
  never: [
    'F02',
    "ce fait n'a jamais été vérifié : demandez-le au partenaire, puis notez « lastVerified »",
  ],
  overdue: ['F03', 'ce fait est à revoir : vérifiez-le à sa source, puis notez « lastVerified »'],
  expired: ['F04', 'ce fait est périmé : remplacez-le ou retirez-le'],
}

/**
 * F02 never verified, F03 review overdue, F04 expired. A hard fact of a published guide that is doubtful takes back the verdicts
 * that rest on it (guide/verdict.ts), so it only warns; it is an error when nobody can go back to its source (F02), or when it is
 * known to be over (F04): docs/decisions/0012.
 */
export const checkFreshness: Check = ({ guide, today }) =>
  Object.entries(guide.facts).flatMap(([id, fact]) => {
    const state = factState(fact, today)
    if (state === 'fresh') return []
    const isShownHard = fact.hard && guide.meta.status === 'published'
    const isLost = state === 'never' && !isRereadable(fact.source)
    const [code, message] = stale[state]
    const said = isShownHard ? hardWords[isLost ? 'lost' : state] : ''
    const blocks = isShownHard && (isLost || state === 'expired')
    return [finding(blocks ? 'error' : 'warning', code, ['facts', id], `${message}${said}`)]
  })

const isDoubted = ". D'ici là, les réponses qui en dépendent disent « à vérifier au guichet »"
const hardWords = {
  never: isDoubted,
  overdue: isDoubted,
  expired: '',
  lost: ". Sa source n'a ni adresse ni date : ce qui décide d'une réponse ne se publie pas ainsi",
}

const unsourced = /\d+|€|\b(?:F\s?CFP|XPF|francs?|euros?)\b/i

/** F06: no digit, money or date is written outside a fact. */
export const checkUnsourced: Check = ({ texts }) =>
  texts.flatMap(({ text, at, role }) => {
    if (role === 'fact' || role === 'helper') return []
    const words = [text.std, text.easy ?? {}, text.spoken ?? {}].flatMap((register) =>
      Object.values(register),
    )
    const found = words
      .map((value) => unsourced.exec(value.replaceAll(/\[\[[^\]]*\]\]/g, ''))?.[0])
      .find((hit) => hit !== undefined)
    return found === undefined
      ? []
      : [
          warning(
            'F06',
            at,
            `« ${found} » est écrit sans source : faites-en un fait et citez-le, ou écrivez-le en lettres si ce n'est ni une date, ni un montant`,
          ),
        ]
  })
