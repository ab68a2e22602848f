import { useMemo } from 'preact/hooks'
import type { Fact, FactState } from '#contract/fact.ts'
import type { GuideDifference } from '#author/release-difference.ts'
import { factState } from '#guide/fact-state.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { longDayOf } from '../../app/time-words.ts'
import type { Preparation } from '../prepare-release.ts'
import { BeforeAfter } from './before-after.tsx'
import { ChangeRows } from './change-rows.tsx'
import { guideSeen } from './guide-seen.ts'
import './seen.css'

interface GuideSeenViewProps {
  readonly preparation: Preparation
  readonly difference: GuideDifference
}

/** What people will see of a guide that they did not, or no longer. */
export const GuideSeenView = ({ preparation, difference }: GuideSeenViewProps) => {
  const { after, before, day } = preparation
  const { id, changes } = difference
  const [was, is] = [before?.contents.guides[id], after.guides[id]]
  const seen = useMemo(
    () =>
      guideSeen(
        was && before && { guide: was, front: before.contents.front },
        is && { guide: is, front: after.front },
        day,
      ),
    [was, is, before, after, day],
  )
  const facts = [
    ...new Set(changes.filter(({ path }) => path[0] === 'facts').map(({ path }) => path[1])),
  ]
  return (
    <>
      {seen.notes.length > 0 && (
        <>
          <h3>Ce qui change pour les gens</h3>
          <ul class="seen-notes">
            {seen.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {seen.screens.map(({ key, title, before: old, after: now }) => (
        <section key={key} class="stack" aria-label={title}>
          <h3>{key === '' ? 'Présentation' : `Étape « ${key} »`}</h3>
          <BeforeAfter
            before={old}
            after={now}
            beforeLabel={was === undefined ? 'Avant' : `Avant, version ${was.version}`}
            afterLabel={is === undefined ? 'Après' : `Après, version ${is.version}`}
          />
        </section>
      ))}
      {seen.screens.length === 0 && (
        <p>Rien ne change dans ce que les gens lisent en français ordinaire.</p>
      )}
      {facts.length > 0 && is !== undefined && (
        <>
          <h3>Faits touchés</h3>
          <ul class="checks-list">
            {facts.map((name) => {
              const fact = is.facts[String(name)]
              const isFresh = fact !== undefined && factState(fact, day) === 'fresh'
              return (
                <li key={name}>
                  <Icon name={isFresh ? 'coche' : 'alerte'} />
                  <span>
                    {fact === undefined
                      ? `« ${name} » est retiré.`
                      : `${fact.text.std['fr'] ?? name}. ${standingOf(fact, day)}`}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <details>
          <summary>Le détail, champ par champ ({changes.length})</summary>
          <ChangeRows kind="guide" changes={changes} document={is} />
        </details>
      )}
    </>
  )
}

/** By the kiosk's own rule: what is late or over is no more verified there than here. */
const standingOf = (fact: Fact, day: string): string => {
  const state = factState(fact, day)
  return state === 'fresh' && fact.lastVerified !== null
    ? `Vérifié le ${longDayOf(fact.lastVerified)}. Source : ${fact.source.name}.`
    : `${staleWords[state]} : les gens verront « à vérifier au guichet ».`
}

const staleWords: Readonly<Record<FactState, string>> = {
  fresh: 'Vérifié',
  never: 'Jamais vérifié',
  overdue: 'À revoir',
  expired: 'Périmé',
}
