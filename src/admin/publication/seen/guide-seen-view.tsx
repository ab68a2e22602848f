import { useMemo } from 'preact/hooks'
import type { GuideDifference } from '#author/release-difference.ts'
import { Icon } from '#ui/icon/icon.tsx'
import type { Preparation } from '../prepare-release.ts'
import { BeforeAfter } from './before-after.tsx'
import { ChangeRows } from './change-rows.tsx'
import { guideSeen } from './guide-seen.ts'

interface GuideSeenViewProps {
  readonly preparation: Preparation
  readonly difference: GuideDifference
}

/** What people will see of a guide that they did not, or no longer. */
export const GuideSeenView = ({ preparation, difference }: GuideSeenViewProps) => {
  const { after, before } = preparation
  const { id, changes } = difference
  const [was, is] = [before?.contents.guides[id], after.guides[id]]
  const seen = useMemo(
    () =>
      guideSeen(
        was && before && { guide: was, front: before.contents.front },
        is && { guide: is, front: after.front },
      ),
    [was, is, before, after],
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
              return (
                <li key={name}>
                  <Icon name={fact?.lastVerified ? 'coche' : 'alerte'} />
                  <span>
                    {fact === undefined
                      ? `« ${name} » est retiré.`
                      : `${fact.text.std['fr'] ?? name}. ${
                          fact.lastVerified === null
                            ? 'Jamais vérifié : les gens verront « à vérifier au guichet ».'
                            : `Vérifié le ${fact.lastVerified}. Source : ${fact.source.name}.`
                        }`}
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
