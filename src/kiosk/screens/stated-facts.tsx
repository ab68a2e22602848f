import { factState } from '#guide/fact-state.ts'
import { Notice } from '#ui/notice/notice.tsx'
import type { Fact, Source } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { longDate } from '#guide/long-date.ts'
import { Rich } from './rich.tsx'

interface StatedFactsProps {
  readonly guide: Guide
  readonly ids: readonly string[]
}

/** What a screen states, each with how we know it. A fact nobody confirmed lately says so in the same breath. */
export function StatedFacts({ guide, ids }: StatedFactsProps) {
  const kiosk = useKiosk()
  return (
    <>
      {ids.map((id) => {
        const fact = guide.facts[id]
        return fact && <StatedFact key={id} guide={guide} fact={fact} kiosk={kiosk} />
      })}
    </>
  )
}

interface StatedFactProps {
  readonly guide: Guide
  readonly fact: Fact
  readonly kiosk: Kiosk
}

function StatedFact({ guide, fact, kiosk }: StatedFactProps) {
  const isFresh = factState(fact, kiosk.terminal.today) === 'fresh'
  return (
    <Notice kind={isFresh ? 'good' : 'check'}>
      <div class="stated">
        <Rich guide={guide} text={fact.text} /> <b>{standingOf(fact, kiosk)}.</b>
      </div>
    </Notice>
  )
}

type Known = Pick<Fact, 'source' | 'lastVerified' | 'reviewEvery' | 'expires'>

/** « Vérifié le … » or « À vérifier au guichet ». */
function standingOf(fact: Known, { t, terminal, session }: Kiosk): string {
  const isFresh = factState(fact, terminal.today) === 'fresh'
  return isFresh && fact.lastVerified
    ? t('fact.verified', {
        date: longDate(fact.lastVerified, session.context.comfort.reading.lang),
      })
    : t('fact.toCheck')
}

/** The same, then the source: where there is room to read it. */
export const howWeKnow = (fact: Known, kiosk: Kiosk): string =>
  `${standingOf(fact, kiosk)}. ${sourceOf(fact.source, kiosk.t, kiosk.session.context.comfort.reading.lang)}.`

const sourceOf = ({ name, dated }: Source, t: Kiosk['t'], lang: string) =>
  dated
    ? t('fact.source.dated', { source: name, date: longDate(dated, lang) })
    : t('fact.source', { source: name })
